// Prints more than a pipe holds and leaves at once, without waiting for it.
process.stdout.write('x'.repeat(300_000));
process.stdout.write('the end');
process.exit();
