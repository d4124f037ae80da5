// Tries to become root, to write to the system and to kill the supervisor: all must be refused.
// Node throws each refusal as an Error: the calls are the kernel's, and so is the answer.
const fs = require('node:fs');

function attempt(what, action) {
  try {
    action();
  } catch {
    console.log(`${what}: refused`);
    return;
  }
  console.log(`${what}: DONE`);
  process.exitCode = 1;
}

attempt('become root', () => process.setuid(0));
attempt('write /etc', () => fs.writeFileSync('/etc/code-runner-was-here', ''));
attempt('kill the supervisor', () => process.kill(1, 'SIGKILL'));
