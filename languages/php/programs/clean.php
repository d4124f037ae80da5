<?php
// Counts what other runs left here, processes and files of its own user: there must be none.
function mine(string $folder): array
{
    return array_filter(
        scandir($folder),
        fn ($name) => @fileowner("$folder/$name") === posix_getuid(),
    );
}

$family = [(string) getmypid(), (string) posix_getppid()];
$processes = array_diff(array_filter(mine('/proc'), 'ctype_digit'), $family);
$files = [...mine('.'), ...mine('/tmp'), ...mine('/dev/shm')];
echo 'processes ', count($processes), ' files ', count($files), "\n";
