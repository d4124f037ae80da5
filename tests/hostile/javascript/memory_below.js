// Uses more than half of what it may: no breach.
const block = Buffer.alloc(150 * 2 ** 20, 'x');
console.log(block[0] === 120 ? 'fits' : '');
