// Makes empty files until there is no entry left.
const fs = require('fs');

let count = 0;
try {
  for (; count < 100_000; count++) fs.writeFileSync(`${count}`, '');
  console.log('NEVER REFUSED');
} catch (error) {
  if (error.code !== 'ENOSPC') throw error;
  console.log('full after', count);
}
