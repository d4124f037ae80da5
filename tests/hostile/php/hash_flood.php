<?php
// Numbers that all fall into the same place of an array: each looks at all before it.
$step = 1 << 17;
$table = [];
for ($i = 0; $i < 1 << 17; $i++) {
    $table[$i * $step] = $i;
}
echo count($table);
