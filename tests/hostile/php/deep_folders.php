<?php
// A thousand folders, each in the one before.
for ($i = 0; $i < 1000; $i++) {
    mkdir('a-name-of-some-length');
    chdir('a-name-of-some-length');
}
echo "deep\n";
