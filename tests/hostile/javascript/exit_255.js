// Ends with status 255.
process.exit(255);
