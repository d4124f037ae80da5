<?php
// Nested too deep for the compiler, which says so.
eval('$x = ' . str_repeat('[', 100_000) . str_repeat(']', 100_000) . ';');
echo "fine\n";
