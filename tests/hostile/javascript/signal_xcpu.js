// Sends itself what a CPU limit sends: no limit was hit.
process.kill(process.pid, 'SIGXCPU');
setInterval(() => {}, 1000);
