// Asks for far too much at once, catches the error and goes on.
try {
  new ArrayBuffer(2 ** 52);
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  console.log('caught');
}
