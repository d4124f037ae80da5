// Writes one line to stdout and one to stderr, then ends with status 7.
console.log('to stdout');
console.error('to stderr');
process.exitCode = 7;
