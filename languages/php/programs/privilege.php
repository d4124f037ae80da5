<?php
// Tries to become root, to write to the system and to kill the supervisor: all must be refused.
// PHP returns false for each refusal: the calls are the kernel's, and so is the answer.
function attempt(string $what, mixed $result): bool
{
    echo $what, $result ? ": DONE\n" : ": refused\n";
    return (bool) $result;
}

$done = attempt('become root', posix_setuid(0));
$done = attempt('write /etc', @fopen('/etc/code-runner-was-here', 'w')) || $done;
$done = attempt('kill the supervisor', posix_kill(1, 9)) || $done;
exit($done ? 1 : 0);
