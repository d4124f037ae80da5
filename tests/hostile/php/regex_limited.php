<?php
// A regular expression that backtracks too much for PHP's own limit: no error, just no answer.
var_dump(preg_match('/^(a+)+$/', str_repeat('a', 64) . 'b'), preg_last_error_msg());
