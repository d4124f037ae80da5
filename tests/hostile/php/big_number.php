<?php
// A loop over all numbers, whose bound is the float behind the last one: it is never reached.
for ($i = 0; $i <= PHP_INT_MAX; $i++) {
}
