<?php
// Opens a pipe file that nobody writes to.
posix_mkfifo('pipe', 0600);
readfile('pipe');
