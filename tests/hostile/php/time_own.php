<?php
// Gives itself a second: PHP's own limit ends it, not ours.
set_time_limit(1);
while (true) {
}
