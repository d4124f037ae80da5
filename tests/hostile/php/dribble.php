<?php
// Prints a dot now and then, for ever.
while (true) {
    echo '.';
    usleep(50_000);
}
