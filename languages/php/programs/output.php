<?php
// Prints lines for ever: it is stopped as soon as it has written more than the output limit.
// PHP does not buffer stdout on the command line: each line is one system call.
while (true) {
    echo "All work and no play makes Jack a dull boy.\n";
}
