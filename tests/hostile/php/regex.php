<?php
// A regular expression that backtracks for ever, without PHP's own limit for that.
ini_set('pcre.backtrack_limit', PHP_INT_MAX);
ini_set('pcre.jit', '0');
while (true) {
    preg_match('/^(a+)+$/', str_repeat('a', 25) . 'b');
}
