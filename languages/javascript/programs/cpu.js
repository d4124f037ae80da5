// Burns CPU in two threads at once: the CPU clock runs out long before the wall clock.
// JavaScript itself has one thread; a worker is a second one with a heap of its own.
const { Worker, isMainThread } = require('node:worker_threads');

if (isMainThread) new Worker(__filename);
for (;;);
