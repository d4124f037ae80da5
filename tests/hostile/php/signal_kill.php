<?php
// Kills itself: no limit was hit.
posix_kill(getmypid(), 9);
