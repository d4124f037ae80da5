// A handler that is called at the end changes the status, by ending once more.
process.on('exit', () => process.exit(9));
process.exit(3);
