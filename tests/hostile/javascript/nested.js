// An array that is nested deeper than it can be flattened.
let nested = [];
for (let i = 0; i < 1_000_000; i++) nested = [nested];
nested.flat(Infinity);
