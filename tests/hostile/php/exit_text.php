<?php
// Ends with a sentence instead of a number: PHP prints it, and that is a success.
exit("no more plums\n");
