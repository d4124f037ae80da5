<?php
// Serves itself on the loopback: must work.
$server = stream_socket_server('tcp://127.0.0.1:0');
$client = stream_socket_client('tcp://' . stream_socket_get_name($server, false));
fwrite(stream_socket_accept($server), "hi\n");
echo fgets($client);
