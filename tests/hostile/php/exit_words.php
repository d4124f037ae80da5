<?php
// Succeeds, with alarming words on stderr.
fwrite(STDERR, "Killed\nSegmentation fault (core dumped)\nPHP Fatal error:  Out of memory\n");
