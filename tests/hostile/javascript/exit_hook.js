// Has its own handler for errors that nobody catches, which goes on as if nothing were.
process.on('uncaughtException', () => console.log('never mind'));
throw new Error('never seen');
