// Ends, but a handler that is called at the end never does.
process.on('exit', () => {
  while (true);
});
console.log('bye');
