<?php
// Changes, replaces and deletes its own source.
touch('mine.php');
$done = array_keys(array_filter([
    'WRITTEN' => @fopen('main.php', 'a'),
    'MODE' => @chmod('main.php', 0777),
    'MOVED' => @rename('main.php', 'other.php'),
    'REPLACED' => @rename('mine.php', 'main.php'),
    'DELETED' => @unlink('main.php'),
]));
echo implode(', ', $done) ?: 'refused', "\n";
