<?php
// Listens on a port and leaves it open, with a connection in it.
$server = stream_socket_server('tcp://127.0.0.1:4242');
$client = stream_socket_client('tcp://127.0.0.1:4242');
echo "listening\n";
