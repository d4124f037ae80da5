<?php
// Grows an array, 1 MiB at a time, until the kernel kills it: no message, just SIGKILL.
// PHP has a cap of its own, memory_limit; here it is off, so that the sandbox's limit counts.
$blocks = [];
while (true) {
    $blocks[] = str_repeat('x', 1 << 20);
    usleep(3000);
}
