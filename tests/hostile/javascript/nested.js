// An array that is nested deeper than it can be written.
let nested = [];
for (let i = 0; i < 100_000; i++) nested = [nested];
JSON.stringify(nested);
