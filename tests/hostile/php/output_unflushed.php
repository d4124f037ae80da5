<?php
// Kills itself right after it printed: PHP's command line has no buffer.
echo "kept\n";
posix_kill(getmypid(), 9);
