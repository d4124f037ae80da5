// Handles every signal that can be handled, and does nothing.
for (const name of Object.keys(require('os').constants.signals)) {
  if (!['SIGKILL', 'SIGSTOP', 'SIGPROF'].includes(name)) process.on(name, () => {});
}
setInterval(() => {}, 1000);
