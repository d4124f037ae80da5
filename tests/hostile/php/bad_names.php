<?php
// Names with every byte that a name may have.
for ($code = 1; $code < 256; $code++) {
    if ($code !== ord('/')) {
        touch('x' . chr($code));
        mkdir(str_repeat(chr($code), 255));
    }
}
echo "done\n";
