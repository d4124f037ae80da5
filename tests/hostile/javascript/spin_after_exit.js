// Leaves a child that burns CPU, in a session of its own.
require('child_process').spawn('sh', ['-c', 'while :; do :; done'], { detached: true, stdio: 'inherit' }).unref();
console.log('gone');
