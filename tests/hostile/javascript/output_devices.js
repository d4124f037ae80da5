// Writes to the devices: console, kernel log, terminals, /dev/full.
const fs = require('fs');

const paths = ['/dev/console', '/dev/kmsg', '/dev/tty', '/dev/tty0', '/dev/ttyS0', '/dev/full', '/dev/mem', '/dev/vda'];
const reached = paths.filter(path => {
  try {
    fs.writeFileSync(path, 'hello\n', { flag: 'r+' });
    return true;
  } catch {
    return false;
  }
});
console.log(reached.join(', ') || 'refused');
