<?php
// Buffers what it prints, without an end: it is in the memory, not in the output.
ob_start();
while (true) {
    echo str_repeat('x', 1000);
}
