<?php
// Reads what only root may: shadow, the control folder, the supervisor's memory and environment.
$paths = ['/etc/shadow', '/root', '/run/code-runner', '/run/code-runner/key', '/proc/1/mem', '/proc/1/environ',
    '/proc/1/maps', '/proc/1/root/etc', '/proc/1/cwd', '/proc/1/exe', '/proc/1/fd', '/proc/1/fd/0', '/proc/kcore'];
$read = array_filter($paths, fn($path) => @scandir($path) || @fopen($path, 'r') || @readlink($path));
echo implode(', ', $read) ?: 'refused', "\n";
