// Required before every program: stdout and stderr block, as they do in every other language. In a pipe Node would queue
// what it writes: a loop that prints grows until memory or time runs out, and process.exit() loses what is still queued.
for (const name of ['stdout', 'stderr']) {
  const { get } = Object.getOwnPropertyDescriptor(process, name);
  Object.defineProperty(process, name, {
    configurable: true,
    enumerable: true,
    get() {
      const stream = get.call(process);
      stream._handle?.setBlocking?.(true);
      Object.defineProperty(process, name, { configurable: true, enumerable: true, writable: true, value: stream });
      return stream;
    },
  });
}

// Where the gate is open (definition.py, `program_waits`), wait there for the program: nothing has looked for it yet. The
// clocks that count from Node's start then count from here.
const fs = require('fs');
if (fs.existsSync('/proc/self/fd/100')) {
  fs.writeSync(1, 'ready\n');
  fs.readSync(100, Buffer.alloc(1));
  const { performance } = globalThis;
  const began = performance.now();
  const { now, timeOrigin } = performance;
  const { uptime } = process;
  const before = uptime.call(process);
  Object.defineProperty(Object.getPrototypeOf(performance), 'now', {
    configurable: true,
    enumerable: true,
    writable: true,
    value: { now() { return now.call(this) - began; } }.now,
  });
  Object.defineProperty(performance, 'timeOrigin', { configurable: true, enumerable: true, value: timeOrigin + began });
  process.uptime = { uptime() { return uptime.call(this) - before; } }.uptime;
  fs.closeSync(100);
}
