<?php
// Sends itself what a crash does.
posix_kill(getmypid(), 11);
