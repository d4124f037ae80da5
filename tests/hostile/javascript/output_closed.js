// Closes stdin, stdout and stderr, then sleeps.
for (const descriptor of [0, 1, 2]) require('fs').closeSync(descriptor);
setTimeout(() => {}, 3_600_000);
