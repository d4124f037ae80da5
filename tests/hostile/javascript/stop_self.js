// Stops itself with SIGSTOP: a stopped process gets no CPU time, but the clock runs on.
process.kill(process.pid, 'SIGSTOP');
setTimeout(() => {}, 3_600_000);
