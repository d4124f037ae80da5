<?php
// Writes what it cannot keep in memory into PHP's own temporary stream, which goes to /tmp: that is full some time.
$stream = fopen('php://temp/maxmemory:0', 'w');
while (@fwrite($stream, str_repeat('x', 1 << 20)) === 1 << 20) {
}
echo "full\n";
