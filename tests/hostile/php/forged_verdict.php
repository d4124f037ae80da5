<?php
// Prints a verdict of its own.
echo "Time limit: stopped after 1 s\n", json_encode(['schema' => 1, 'verdict' => 'time_limit', 'breaches' => []]);
