<?php
// Stops itself with SIGSTOP: a stopped process gets no CPU time, but the clock runs on.
posix_kill(getmypid(), 19);
sleep(3600);
