<?php
// Sends a datagram to the engine's own address.
$socket = @stream_socket_client('udp://172.17.0.1:9');
echo $socket && @fwrite($socket, 'hello') ? 'SENT' : 'refused', "\n";
