<?php
// Waits for a lock that it holds itself by another handle.
touch('lock');
flock($first = fopen('lock', 'r'), LOCK_EX);
flock($second = fopen('lock', 'r'), LOCK_EX);
