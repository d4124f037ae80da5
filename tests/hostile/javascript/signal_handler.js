// Catches the signal that would end it and ends with a status.
process.on('SIGTERM', () => process.exit(5));
process.kill(process.pid, 'SIGTERM');
setInterval(() => {}, 1000);
