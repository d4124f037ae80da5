// Waits at the top of a module for a promise that nobody settles: Node ends with a status of its own for that.
await new Promise(() => {});
export {};
