// Listens on a port and leaves it open.
require('net').createServer().listen(4242, '127.0.0.1', () => {
  console.log('listening');
  process.exit();
});
