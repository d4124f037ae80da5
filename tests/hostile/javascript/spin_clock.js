// Reads the clock for ever.
while (true) process.hrtime.bigint();
