// Interrupts itself.
process.kill(process.pid, 'SIGINT');
setInterval(() => {}, 1000);
