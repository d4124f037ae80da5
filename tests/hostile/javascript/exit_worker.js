// A worker ends itself with a status: in a worker that is not the program's.
const { Worker } = require('worker_threads');

new Worker('process.exit(3)', { eval: true }).on('exit', status => console.log('worker', status));
