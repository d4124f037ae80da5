<?php
// Forgets a name on line 4: PHP has no compile phase, so the run itself reports it.
echo "never printed\n";
$ = 1;
