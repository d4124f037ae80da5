<?php
// Takes and frees much more than the limit, never at once.
for ($i = 0; $i < 6; $i++) {
    $block = str_repeat('x', 64 << 20);
    unset($block);
}
echo "done\n";
