<?php
// Burns CPU in two processes at once: the CPU clock runs out long before the wall clock.
// PHP has no threads of its own: it starts itself once more, and the CPU times add up.
$child = proc_open([PHP_BINARY, '-r', 'while (true);'], [], $pipes);
while (true);
