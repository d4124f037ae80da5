<?php
// Wants a better priority.
echo @proc_nice(-5) ? 'BETTER' : 'refused', "\n";
