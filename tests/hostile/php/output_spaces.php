<?php
// The right answer, then spaces without end.
echo 42;
while (true) {
    echo str_repeat(' ', 1000);
}
