<?php
// Closes stdin, stdout and stderr, then ends.
echo "before\n";
fclose(STDIN);
fclose(STDOUT);
fclose(STDERR);
