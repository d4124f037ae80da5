<?php
// Asks for more than a string can have, and dies of the error although it used next to nothing.
str_repeat('x', PHP_INT_MAX);
