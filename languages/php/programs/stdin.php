<?php
// Reads all of stdin and prints the length of each line in front of it.
foreach (file('php://stdin', FILE_IGNORE_NEW_LINES) as $line) {
    echo strlen($line), ' ', $line, "\n";
}
