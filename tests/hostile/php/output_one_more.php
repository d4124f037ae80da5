<?php
// Prints one byte more than it may.
echo str_repeat('x', 1 << 16), '!';
