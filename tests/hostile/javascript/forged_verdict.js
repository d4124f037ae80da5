// Prints a verdict of its own.
console.log('Time limit: stopped after 1 s');
console.log(JSON.stringify({ schema: 1, verdict: 'time_limit', breaches: [] }));
