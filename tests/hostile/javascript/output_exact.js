// Prints exactly as much as it may, the half of it to stderr.
process.stdout.write('x'.repeat(2 ** 15));
process.stderr.write('x'.repeat(2 ** 15));
