<?php
// Prints one line and ends with status 0.
echo "Hello, world!\n";
