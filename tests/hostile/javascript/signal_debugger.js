// Sends itself the signal that starts Node's debugger, which listens on the loopback.
process.kill(process.pid, 'SIGUSR1');
setTimeout(() => console.log('debugged'), 300);
