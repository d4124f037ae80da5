<?php
// Writes to its stdin.
echo @fwrite(STDIN, 'y') || @fwrite(fopen('php://stdin', 'w'), 'y') ? 'WRITTEN' : 'refused', "\n";
