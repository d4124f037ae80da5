// Waits for a value that nobody will change.
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
