// A thousand folders, each in the one before.
const fs = require('fs');

for (let i = 0; i < 1000; i++) {
  fs.mkdirSync('a-name-of-some-length');
  process.chdir('a-name-of-some-length');
}
console.log('deep');
