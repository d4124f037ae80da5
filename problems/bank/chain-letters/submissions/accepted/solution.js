/**
 * @param {number} start
 * @param {number} factor
 * @param {number} days
 * @param {number} size
 * @returns {number}
 */
function counterShows(start, factor, days, size) {
  const around = BigInt(size);
  let result = BigInt(start) % around;
  let power = BigInt(factor) % around;
  for (let left = BigInt(days); left > 0n; left /= 2n) {
    if (left % 2n) result = (result * power) % around;
    power = (power * power) % around;
  }
  return Number(result);
}

// You need not look below this line: it reads the input and prints the answer.
const stdin = require("node:fs").readFileSync(0, "utf8").split(/\r?\n/).values();

function readLine() {
  return stdin.next().value ?? "";
}

function main() {
  const start = Number(readLine());
  const factor = Number(readLine());
  const days = Number(readLine());
  const size = Number(readLine());
  console.log(counterShows(start, factor, days, size));
}

main();
