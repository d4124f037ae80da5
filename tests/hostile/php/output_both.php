<?php
// Prints to both streams for ever.
while (true) {
    echo str_repeat("this way ", 50);
    fwrite(STDERR, str_repeat("that way ", 50));
}
