<?php
// A folder that nobody may enter, with a file in it.
mkdir('locked/inner', 0700, true);
touch('locked/inner/file');
chmod('locked/inner', 0);
chmod('locked', 0);
echo "left\n";
