// Files in /tmp count as memory.
const file = require('fs').openSync('/tmp/large', 'w');
const block = Buffer.alloc(2 ** 20, 'x');
while (true) require('fs').writeSync(file, block);
