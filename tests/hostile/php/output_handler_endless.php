<?php
// What it prints goes through a function of its own, which never ends.
ob_start(function (string $text): string {
    while (true) {
    }
});
echo 'never seen';
