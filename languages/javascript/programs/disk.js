// Fills the work folder, 1 MiB at a time, until there is no space left.
// Node throws the kernel's refusal as an Error with the code ENOSPC, and the program goes on.
const fs = require('node:fs');

const block = Buffer.alloc(2 ** 20, 'x');
const file = fs.openSync('big.dat', 'w');
let written = 0;
try {
  for (;;) written += fs.writeSync(file, block);
} catch (error) {
  if (error.code !== 'ENOSPC') throw error;
  console.log(`disk full after ${Math.floor(written / 2 ** 20)} MiB`);
}
