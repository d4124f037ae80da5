<?php
// Sends every signal to the supervisor, and to all others.
$sent = [];
for ($signal = 0; $signal <= 64; $signal++) {
    foreach ($signal ? [1, -1] : [1] as $target) {
        if (@posix_kill($target, $signal)) {
            $sent[] = "$target GOT $signal";
        }
    }
}
echo implode("\n", $sent) ?: 'refused', "\n";
