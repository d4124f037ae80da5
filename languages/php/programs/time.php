<?php
// Turns in a loop that never ends until the clock runs out: it is stopped with SIGKILL.
// PHP's own max_execution_time is off on the command line: only the sandbox ends it.
echo "looping\n";
while (true);
