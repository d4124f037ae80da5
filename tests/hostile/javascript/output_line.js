// One line without an end.
while (true) process.stdout.write('x'.repeat(1000));
