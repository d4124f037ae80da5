// Children print for ever after their parent ended: its end of their stdin tells them.
const { spawn } = require('child_process');

const stdio = ['pipe', 'inherit', 'inherit'];
for (let i = 0; i < 4; i++) spawn('sh', ['-c', 'cat; yes'], { detached: true, stdio }).unref();
process.exit();
