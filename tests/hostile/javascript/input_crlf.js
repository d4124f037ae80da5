// Reads lines that end with CR LF.
const { createInterface } = require('readline');

createInterface({ input: process.stdin }).on('line', line => console.log(JSON.stringify(line)));
