<?php
// Prints PHP's out-of-memory error without having used any.
fwrite(STDERR, "PHP Fatal error:  Allowed memory size of 268435456 bytes exhausted (tried to allocate 20480 bytes)\n");
exit(1);
