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
