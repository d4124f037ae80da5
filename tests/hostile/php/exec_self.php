<?php
// Starts itself again and waits for that, for ever: a chain as long as there may be processes.
passthru('exec ' . PHP_BINARY . ' main.php');
sleep(3600);
