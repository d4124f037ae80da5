<?php
// Doubles a string until it dies: the kernel kills it, for PHP has no cap here.
$text = 'x';
while (true) {
    $text .= $text;
}
