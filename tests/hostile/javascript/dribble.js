// Prints a dot now and then, for ever.
setInterval(() => process.stdout.write('.'), 50);
