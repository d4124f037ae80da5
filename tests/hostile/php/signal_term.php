<?php
// Terminates itself.
posix_kill(getmypid(), 15);
