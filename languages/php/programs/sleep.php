<?php
// Sleeps for an hour: the wall clock stops it, although it uses no CPU time at all.
// PHP's own time limit would not notice it either: on Linux it does not count sleep.
echo "sleeping\n";
sleep(3600);
