<?php
// Sends itself what abort() does.
posix_kill(getmypid(), 6);
