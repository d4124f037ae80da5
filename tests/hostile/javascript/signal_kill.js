// Kills itself: no limit was hit.
process.kill(process.pid, 'SIGKILL');
