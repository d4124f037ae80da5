// Prints one byte more than it may.
console.log('x'.repeat(2 ** 16));
