<?php
// Fills the work folder, 1 MiB at a time, until there is no space left.
// PHP only gives a notice, fwrite() returns false, and the program goes on.
$file = fopen('big.dat', 'w');
$block = str_repeat('x', 1 << 20);
$total = 0;
while (($written = @fwrite($file, $block)) !== false) {
    $total += $written;
}
if (!str_contains(error_get_last()['message'], 'No space left')) {
    exit(1);
}
echo 'disk full after ', $total >> 20, " MiB\n";
