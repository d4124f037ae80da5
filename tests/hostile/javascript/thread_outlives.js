// Comes to its end, but a worker of it does not.
const { Worker } = require('worker_threads');

new Worker('setInterval(() => {}, 1000)', { eval: true });
console.log('bye');
