// Tries to become root, to write to the system and to kill the supervisor: all must be refused.
// Node throws each refusal as an Error; its own setuid() is often off, so a command tries that.
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');

function attempt(what, action) {
  try {
    action();
  } catch (refusal) {
    console.log(`${what}${refusal.code === 'ENOENT' ? ' (no such command)' : ''}: refused`);
    return;
  }
  console.log(`${what}: DONE`);
  process.exitCode = 1;
}

const asRoot = ['--reuid', '0', 'true'];
attempt('become root', () => execFileSync('setpriv', asRoot, { stdio: 'ignore' }));
attempt('write /etc', () => fs.writeFileSync('/etc/code-runner-was-here', ''));
attempt('kill the supervisor', () => process.kill(1, 'SIGKILL'));
