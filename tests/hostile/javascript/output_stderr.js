// Prints to stderr for ever.
while (true) console.error('and again '.repeat(50));
