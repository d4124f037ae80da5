// Finds something more to do whenever there is nothing left to do.
process.on('beforeExit', () => setImmediate(() => {}));
