<?php
// Leaves a child that burns CPU, in a session of its own.
exec('setsid sh -c "while :; do :; done" > /dev/null 2>&1 &');
echo "gone\n";
