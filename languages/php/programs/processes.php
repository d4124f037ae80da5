<?php
// Starts children that only wait, until the kernel refuses one more.
// PHP's proc_open() warns and returns false: the program decides what comes of it.
$children = [];
while (count($children) < 1000) {
    $child = @proc_open(['sleep', '60'], [], $pipes);
    if ($child === false) {
        exit('refused after ' . count($children) . "\n");
    }
    $children[] = $child;
}
echo "never refused\n";
