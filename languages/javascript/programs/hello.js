// Prints one line and ends with status 0.
console.log('Hello, world!');
