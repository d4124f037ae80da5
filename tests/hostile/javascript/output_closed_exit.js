// Closes stdin, stdout and stderr, then ends.
console.log('before');
for (const descriptor of [0, 1, 2]) require('fs').closeSync(descriptor);
process.reallyExit(0);
