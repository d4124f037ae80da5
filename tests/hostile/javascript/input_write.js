// Writes to its stdin.
try {
  require('fs').writeSync(0, 'y');
  console.log('WRITTEN');
} catch {
  console.log('refused');
}
