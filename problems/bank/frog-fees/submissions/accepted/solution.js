/**
 * @param {number[]} fees
 * @returns {number}
 */
function frogFees(fees) {
  let lastThree = [Infinity, Infinity, 0];
  for (const fee of fees) {
    const here = fee >= 0 ? Math.min(...lastThree) + fee : Infinity;
    lastThree = [lastThree[1], lastThree[2], here];
  }
  const cheapest = Math.min(...lastThree);
  return cheapest === Infinity ? -1 : cheapest;
}

// You need not look below this line: it reads the input and prints the answer.
const stdin = require("node:fs").readFileSync(0, "utf8").split(/\r?\n/).values();

function readLine() {
  return stdin.next().value ?? "";
}

function readInts() {
  readLine(); // how many there are
  return readLine().split(" ").filter(Boolean).map(Number);
}

function main() {
  const fees = readInts();
  console.log(frogFees(fees));
}

main();
