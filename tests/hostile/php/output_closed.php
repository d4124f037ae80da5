<?php
// Closes stdin, stdout and stderr, then sleeps.
fclose(STDIN);
fclose(STDOUT);
fclose(STDERR);
sleep(3600);
