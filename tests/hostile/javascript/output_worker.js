// A worker prints for ever: its words go through the main thread.
const { Worker } = require('worker_threads');

new Worker("setInterval(() => { for (let i = 0; i < 100; i++) console.log('again '.repeat(50)); }, 1)", { eval: true });
