<?php
// Ends with the status that a shell gives a crash.
exit(139);
