// Names with every byte that a name may have.
const fs = require('fs');

for (let code = 1; code < 256; code++) {
  if (code !== 47) {
    fs.writeFileSync(Buffer.from([120, code]), '');
    fs.mkdirSync(Buffer.alloc(255, code));
  }
}
console.log('done');
