<?php
// Fills the disk by a file that has no name any more.
$file = fopen('gone', 'w');
unlink('gone');
for ($count = 0; @fwrite($file, str_repeat('x', 1 << 20)) === 1 << 20; $count++) {
}
echo "full after $count MiB\n";
