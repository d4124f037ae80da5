// Serves itself on the loopback: must work.
const net = require('net');

const server = net.createServer(socket => socket.end('hi\n')).listen(0, '127.0.0.1', () => {
  net.connect(server.address().port, '127.0.0.1').on('data', data => process.stdout.write(data)).on('close', () => server.close());
});
