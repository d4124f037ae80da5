// Destroys its stdout and goes on printing: Node keeps it open.
console.log('before');
process.stdout.destroy();
console.log('after');
