// Sends a datagram to the engine's own address.
const socket = require('dgram').createSocket('udp4');
socket.send('hello', 9, '172.17.0.1', error => {
  console.log(error ? 'refused' : 'SENT');
  socket.close();
});
