// Reads all of stdin and prints the length of each line in front of it.
const readline = require('node:readline');

readline.createInterface({ input: process.stdin }).on('line', (line) => {
  console.log(`${line.length} ${line}`);
});
