<?php
// Sets PHP's own limits of time and memory to none, and says that it ignores who hangs up.
set_time_limit(0);
ini_set('memory_limit', '-1');
ignore_user_abort(true);
while (true) {
}
