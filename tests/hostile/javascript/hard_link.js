// Hard links to files of root's: the system's, and its own source on the same disk.
const fs = require('fs');

const linked = ['/etc/passwd', '/usr/bin/perl', '/app/main.js', '/proc/1/exe'].filter(path => {
  try {
    fs.linkSync(path, 'mine');
    return true;
  } catch {
    return false;
  }
});
console.log(linked.join(', ') || 'refused');
