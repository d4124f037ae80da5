<?php
// One line without an end.
while (true) {
    echo str_repeat('x', 1000);
}
