// Ends by its own timer before the clock.
setTimeout(() => process.exit(1), 200);
setInterval(() => {}, 1000);
