// Reads what only root may: shadow, the control folder, the supervisor's memory and environment.
const fs = require('fs');

const paths = [
  '/etc/shadow', '/root', '/run/code-runner', '/run/code-runner/key', '/proc/1/mem', '/proc/1/environ', '/proc/1/maps',
  '/proc/1/root/etc', '/proc/1/cwd', '/proc/1/exe', '/proc/1/fd', '/proc/1/fd/0', '/proc/kcore', '/proc/kmsg',
];
const read = paths.filter(path => [fs.readdirSync, fs.readlinkSync, p => fs.closeSync(fs.openSync(p))].some(attempt => {
  try {
    attempt(path);
    return true;
  } catch {
    return false;
  }
}));
console.log(read.join(', ') || 'refused');
