<?php
// Prints a line without its end.
echo 'no newline';
