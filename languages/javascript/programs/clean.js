// Counts what other runs left here, processes and files of its own user: there must be none.
const fs = require('node:fs');

function mine(folder) {
  return fs.readdirSync(folder).filter((name) => {
    const facts = fs.lstatSync(`${folder}/${name}`, { throwIfNoEntry: false });
    return facts?.uid === process.getuid();
  });
}

const family = [process.pid, process.ppid];
const processes = mine('/proc').filter((name) => Number(name) && !family.includes(Number(name)));
const files = ['.', '/tmp', '/dev/shm'].flatMap(mine);
console.log(`processes ${processes.length} files ${files.length}`);
