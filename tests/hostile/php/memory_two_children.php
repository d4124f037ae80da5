<?php
// Two children that fit alone and not together; the parent lives on.
$code = escapeshellarg('ini_set("memory_limit", -1); $block = str_repeat("x", 160 << 20); sleep(1);');
$children = [];
for ($i = 0; $i < 2; $i++) {
    $children[] = proc_open('exec ' . PHP_BINARY . " -r $code", [], $pipes);
}
foreach ($children as $child) {
    $killed[] = proc_close($child) !== 0;
}
echo in_array(true, $killed) ? "parent survived\n" : "both fitted\n";
