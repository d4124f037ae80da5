// Throws an error that nobody catches: Node prints the stack and ends with status 1.
function priceOf(fruit) {
  const prices = { apple: 3, pear: 4 };
  if (!(fruit in prices)) throw new Error(`no price for ${fruit}`);
  return prices[fruit];
}

console.log(priceOf('plum'));
