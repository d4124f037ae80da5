// Aborts.
process.abort();
