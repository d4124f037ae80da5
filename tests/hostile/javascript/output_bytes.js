// Prints all 256 bytes, as bytes.
process.stdout.write(Buffer.from([...Array(256).keys()]));
