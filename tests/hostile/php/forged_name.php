<?php
// Calls itself by the supervisor's name.
file_put_contents('/proc/self/comm', 'perl');
echo file_get_contents('/proc/self/comm') === "perl\n" ? 'renamed' : 'NOT RENAMED', "\n";
