<?php
// Files in /tmp count as memory; PHP's own temporary files are there.
$file = tmpfile();
while (true) {
    fwrite($file, str_repeat('x', 1 << 20));
}
