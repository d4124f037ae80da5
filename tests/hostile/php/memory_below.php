<?php
// Uses three quarters of what it may: no breach.
$block = str_repeat('x', 185 << 20);
echo "fits\n";
