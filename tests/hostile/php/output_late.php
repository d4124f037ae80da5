<?php
// What stands in a buffer at the end still comes, changed by its function.
ob_start(fn(string $text) => strtoupper($text));
echo "late\n";
exit(3);
