// Prints a line without its end.
process.stdout.write('no newline');
