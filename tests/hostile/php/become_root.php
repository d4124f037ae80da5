<?php
// Becomes root, or another user, or joins a group.
$got = [];
foreach (['posix_setuid', 'posix_seteuid', 'posix_setgid', 'posix_setegid'] as $call) {
    foreach ([0, 1, 65533] as $user) {
        if ($call($user)) {
            $got[] = "$call $user";
        }
    }
}
echo implode(', ', $got) ?: 'refused', "\n";
