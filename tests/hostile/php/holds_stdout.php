<?php
// Ends while children hold its output open.
for ($i = 0; $i < 5; $i++) {
    proc_open(['setsid', 'sleep', '3600'], [], $pipes);
}
echo "gone\n";
