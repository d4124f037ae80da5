// Ends while children hold its output open.
const { spawn } = require('child_process');

for (let i = 0; i < 5; i++) spawn('sleep', ['3600'], { detached: true, stdio: 'inherit' }).unref();
console.log('gone');
