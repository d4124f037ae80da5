// Ends although a worker that need not be waited for never does.
const { Worker } = require('worker_threads');

new Worker('while (true) {}', { eval: true }).unref();
console.log('bye');
