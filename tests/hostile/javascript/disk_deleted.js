// Fills the disk by a file that has no name any more.
const fs = require('fs');

const file = fs.openSync('gone', 'w');
fs.unlinkSync('gone');
const block = Buffer.alloc(2 ** 20, 'x');
let count = 0;
try {
  for (;; count++) fs.writeSync(file, block);
} catch (error) {
  if (error.code !== 'ENOSPC') throw error;
  console.log('full after', count, 'MiB');
}
