<?php
// A child burns CPU while its parent waits: the CPU of both counts.
shell_exec('while :; do :; done');
