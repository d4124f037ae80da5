<?php
// Writes to /proc/sys, /proc/sysrq-trigger and /sys.
$paths = ['/proc/sysrq-trigger', '/proc/sys/kernel/core_pattern', '/proc/sys/vm/drop_caches', '/proc/1/oom_score_adj',
    '/proc/1/comm', '/sys/kernel/mm/transparent_hugepage/enabled', '/sys/power/state'];
$written = array_filter($paths, fn($path) => @file_put_contents($path, "1\n"));
echo implode(', ', $written) ?: 'refused', "\n";
