<?php
// Prints to stderr for ever.
while (true) {
    fwrite(STDERR, str_repeat("and again ", 50));
}
