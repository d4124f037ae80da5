<?php
// Reads lines that end with CR LF.
while (($line = fgets(STDIN)) !== false) {
    echo json_encode($line), "\n";
}
