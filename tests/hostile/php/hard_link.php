<?php
// Hard links to files of root's: the system's, and its own source on the same disk.
$linked = array_filter(['/etc/passwd', '/usr/bin/perl', '/app/main.php', '/proc/1/exe'], fn($path) => @link($path, 'mine'));
echo implode(', ', $linked) ?: 'refused', "\n";
