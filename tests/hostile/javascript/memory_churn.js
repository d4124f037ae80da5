// Takes and frees much more than the limit, never at once.
for (let i = 0; i < 500; i++) new Array(100_000).fill(i);
console.log('done');
