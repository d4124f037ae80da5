// Hangs up.
process.kill(process.pid, 'SIGHUP');
setInterval(() => {}, 1000);
