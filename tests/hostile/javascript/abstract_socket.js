// Leaves a socket without a file, and a child.
require('child_process').spawn('sleep', ['3600'], { detached: true, stdio: 'inherit' }).unref();
require('net').createServer().listen('\0code-runner', () => {
  console.log('listening');
  process.exit();
});
