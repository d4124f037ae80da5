// Children in sessions of their own outlive their parent.
const { spawn } = require('child_process');

for (let i = 0; i < 20; i++) spawn('sleep', ['3600'], { detached: true, stdio: 'ignore' }).unref();
console.log('gone');
