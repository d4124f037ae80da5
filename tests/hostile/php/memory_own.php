<?php
// Gives itself a cap and dies of it: PHP's own limit, although it used little of ours.
ini_set('memory_limit', '32M');
$block = str_repeat('x', 64 << 20);
