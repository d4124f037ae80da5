<?php
// A file of the program's own is included by a name without a folder: its own folder is where PHP looks.
file_put_contents('array.php', '<?php return "fine";');
echo include 'array.php', "\n";
