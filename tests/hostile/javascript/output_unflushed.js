// Kills itself right after it printed: nothing waits in a buffer of Node's.
console.log('kept');
process.kill(process.pid, 'SIGKILL');
