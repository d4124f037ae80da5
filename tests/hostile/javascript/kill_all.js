// Kills everything that it may, itself too: a signal to -1 spares only its sender.
process.kill(-1, 'SIGKILL');
process.kill(process.pid, 'SIGKILL');
