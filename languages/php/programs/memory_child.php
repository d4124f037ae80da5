<?php
// A child process grows until the kernel kills it; the parent only waits, and lives on.
// PHP starts itself once more, with no cap of its own: the limit holds for both together.
$greedy = '$blocks = []; while (true) $blocks[] = str_repeat("x", 1 << 20);';
$child = proc_open([PHP_BINARY, '-d', 'memory_limit=-1', '-r', $greedy], [], $pipes);
proc_close($child);
echo "parent survived\n";
