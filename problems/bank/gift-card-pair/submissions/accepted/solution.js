/**
 * @param {number[]} prices
 * @param {number} balance
 * @returns {number[]}
 */
function giftCardPair(prices, balance) {
  const firstSeen = new Map();
  for (const [j, price] of prices.entries()) {
    const i = firstSeen.get(balance - price);
    if (i !== undefined) return [i, j];
    if (!firstSeen.has(price)) firstSeen.set(price, j);
  }
  return [];
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

function textOfInts(values) {
  return values.length + "\n" + values.join(" ");
}

function main() {
  const prices = readInts();
  const balance = Number(readLine());
  console.log(textOfInts(giftCardPair(prices, balance)));
}

main();
