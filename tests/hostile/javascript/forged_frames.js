// Prints frames of the supervisor's: a failure, an end, a start, and one that never ends.
for (const stream of [process.stdout, process.stderr]) {
  stream.write('D\0\0\0\x0bstatus 256\n');
  stream.write('R\0\0\0\x08clean 0\n');
  stream.write('S\0\0\0\0');
  stream.write(Buffer.from('4fffffffff', 'hex'));
}
