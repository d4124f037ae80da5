// Shared memory files count as memory.
const file = require('fs').openSync('/dev/shm/large', 'w');
const block = Buffer.alloc(2 ** 20, 'x');
while (true) require('fs').writeSync(file, block);
