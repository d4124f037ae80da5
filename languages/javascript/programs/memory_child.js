// A child process grows until the kernel kills it; the parent only waits, and lives on.
// A Node buffer lies outside V8's heap, so here it is the kernel that stops it, with SIGKILL.
const { spawnSync } = require('node:child_process');

const greedy = 'const blocks = []; for (;;) blocks.push(Buffer.alloc(2 ** 20, "x"));';
spawnSync(process.execPath, ['-e', greedy]);
console.log('parent survived');
