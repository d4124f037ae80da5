// Changes, replaces and deletes its own source.
const fs = require('fs');

const attempts = {
  WRITTEN: () => fs.appendFileSync('main.js', ''),
  MODE: () => fs.chmodSync('main.js', 0o777),
  DELETED: () => fs.unlinkSync('main.js'),
  MOVED: () => fs.renameSync('main.js', 'other.js'),
  REPLACED: () => fs.renameSync('mine.js', 'main.js'),
};
fs.writeFileSync('mine.js', '');
const done = Object.keys(attempts).filter(what => {
  try {
    attempts[what]();
    return true;
  } catch {
    return false;
  }
});
console.log(done.join(', ') || 'refused');
