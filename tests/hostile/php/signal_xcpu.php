<?php
// Sends itself what a CPU limit sends: no limit was hit.
posix_kill(getmypid(), 24);
