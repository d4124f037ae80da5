// Fills the heap, 1 MiB at a time, until V8 gives up: "heap out of memory", then SIGABRT.
// Node aborts before the kernel has to kill: V8's heap has a cap, here 65 % of the limit.
const blocks = [];

setInterval(() => blocks.push(new Array(2 ** 17).fill(blocks.length)), 3);
