// Leaves a sleeping process and two files behind and ends at once: the next run must find neither.
// The child has a session of its own, so that killing the program's group would not be enough.
const { spawn } = require('node:child_process');
const fs = require('node:fs');

spawn('sleep', ['300'], { detached: true, stdio: 'ignore' }).unref();
for (const folder of ['.', '/tmp']) fs.writeFileSync(`${folder}/left.txt`, 'left behind\n');
console.log('left behind');
