// Leaves a socket with a file, in which nobody listens any more.
require('net').createServer().listen('/tmp/socket', () => {
  console.log('listening');
  process.kill(process.pid, 'SIGKILL');
});
