// A folder that nobody may enter, with a file in it.
const fs = require('fs');

fs.mkdirSync('locked/inner', { recursive: true });
fs.writeFileSync('locked/inner/file', '');
fs.chmodSync('locked/inner', 0);
fs.chmodSync('locked', 0);
console.log('left');
