<?php
// Writes one line to stdout and one to stderr, then ends with status 7.
fwrite(STDOUT, "to stdout\n");
fwrite(STDERR, "to stderr\n");
exit(7);
