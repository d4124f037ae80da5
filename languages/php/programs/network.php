<?php
// Tries to reach the engine's own address: there is no network here, so the kernel refuses.
// PHP returns false and fills in the reason; "connection refused" would count as reached.
$socket = @stream_socket_client('tcp://172.17.0.1:9', $code, $reason, 2);
if ($socket || str_contains($reason, 'refused')) {
    echo "REACHED\n";
    exit(1);
}
echo "no network: $reason\n";
