// Ends with the status that `timeout` gives.
process.exit(124);
