<?php
// Fills an array for ever: each time it is full, one twice as large is taken beside it.
$numbers = [];
while (true) {
    $numbers[] = 1;
}
