// Starts workers until it is refused, and dies of it.
const { Worker } = require('worker_threads');

for (let i = 0; i < 1000; i++) new Worker('setInterval(() => {}, 1000)', { eval: true });
