// Prints to both streams for ever.
while (true) {
  console.log('this way '.repeat(50));
  console.error('that way '.repeat(50));
}
