// Starts children that only wait, one after the other, until the kernel refuses one more.
// Node reports the refusal as an "error" event, EAGAIN; unheard, it would end the program.
const { spawn } = require('node:child_process');

function start(count) {
  const child = spawn('sleep', ['60'], { stdio: 'ignore' });
  child.on('spawn', () => (count < 1000 ? start(count + 1) : finish('never refused')));
  child.on('error', () => finish(`refused after ${count}`));
}

function finish(text) {
  console.log(text);
  process.exit();
}

start(0);
