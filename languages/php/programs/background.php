<?php
// Leaves a sleeping process and two files behind and ends at once: the next run must find neither.
// The child has a session of its own, so that killing the program's group would not be enough.
$child = proc_open(['setsid', 'sleep', '300'], [], $pipes);
file_put_contents('left.txt', "left behind\n");
file_put_contents('/tmp/left.txt', "left behind\n");
echo "left behind\n";
