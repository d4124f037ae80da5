<?php
// Has its own handlers for errors, which go on as if nothing were.
set_error_handler(fn() => true);
set_exception_handler(function (): void {
    echo "never mind\n";
});
echo $plum;
throw new Exception('never seen');
