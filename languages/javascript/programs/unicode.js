// Prints text of many alphabets from its source, then repeats the line it gets on stdin, as UTF-8.
const fs = require('node:fs');

console.log('héllo wörld 你好 🚀 Ω');
process.stdout.write(fs.readFileSync(0, 'utf8'));
