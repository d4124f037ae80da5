<?php
// Asks for far too much at once, catches the error and goes on.
try {
    $block = range(1, PHP_INT_MAX);
} catch (Error $error) {
    echo "caught\n";
}
