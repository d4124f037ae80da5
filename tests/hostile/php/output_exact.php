<?php
// Prints exactly as much as it may, the half of it to stderr.
echo str_repeat('x', 1 << 15);
fwrite(STDERR, str_repeat('x', 1 << 15));
