<?php
// Makes empty files until there is no entry left.
for ($count = 0; $count < 100_000 && @touch("$count"); $count++) {
}
echo $count < 100_000 ? "full after $count" : 'NEVER REFUSED', "\n";
