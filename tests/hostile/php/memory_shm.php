<?php
// Shared memory files count as memory.
$file = fopen('/dev/shm/large', 'w');
while (true) {
    fwrite($file, str_repeat('x', 1 << 20));
}
