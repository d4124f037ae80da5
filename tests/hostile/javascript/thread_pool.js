// An ordinary pool of workers: must work.
const { Worker } = require('worker_threads');

const code = `
const { parentPort, workerData } = require('worker_threads');
let sum = 0;
for (let i = workerData; i < workerData + 25; i++) sum += i;
parentPort.postMessage(sum);
`;
const part = from => new Promise((done, fail) => {
  new Worker(code, { eval: true, workerData: from }).on('message', done).on('error', fail);
});
Promise.all([0, 25, 50, 75].map(part)).then(parts => console.log(parts.reduce((a, b) => a + b)));
