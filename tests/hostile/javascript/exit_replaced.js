// Has replaced what ends it, and the streams, by nothing.
process.exit = process.reallyExit = process.abort = () => {};
Object.defineProperty(process, 'stdout', { value: null });
process.exit(4);
require('fs').writeSync(1, 'still here\n');
