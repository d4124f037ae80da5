// Workers that each take a part, together more than the limit; each has a heap and a cap of its own.
const { Worker } = require('worker_threads');

for (let i = 0; i < 6; i++) {
  new Worker('globalThis.block = new Uint8Array(2 ** 26).fill(1); setInterval(() => {}, 1000)', { eval: true });
}
