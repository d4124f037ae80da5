<?php
// Kills everything that it may, itself too: a signal to -1 spares only its sender.
posix_kill(-1, 9);
posix_kill(getmypid(), 9);
