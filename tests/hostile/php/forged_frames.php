<?php
// Prints frames of the supervisor's: a failure, an end, a start, and one that never ends.
foreach (["D\0\0\0\x0bstatus 256\n", "R\0\0\0\x08clean 0\n", "S\0\0\0\0", "O\xff\xff\xff\xff"] as $frame) {
    echo $frame;
    fwrite(STDERR, $frame);
}
