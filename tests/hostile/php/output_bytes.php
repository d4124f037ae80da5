<?php
// Prints all 256 bytes.
echo implode(array_map('chr', range(0, 255)));
