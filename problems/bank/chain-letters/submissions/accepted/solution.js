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

function rejectReturned(words) {
  require("node:fs").writeSync(2, `The returned ${words}\n`);
  process.exit(1);
}

function checkType(right, due, value) {
  if (right) return;
  const kind = value === null || value === undefined ? "" : (value.constructor?.name ?? typeof value);
  const said = typeof value === "object" && value !== null ? "" : JSON.stringify(String(value).slice(0, 60));
  rejectReturned(`value has a wrong type: expected ${due}, got ${[kind, kind ? said : String(value)].filter(Boolean).join(" ")}`);
}

function textOfInt(value) {
  checkType(Number.isInteger(value), "int", value);
  return String(value);
}

function main() {
  const start = Number(readLine());
  const factor = Number(readLine());
  const days = Number(readLine());
  const size = Number(readLine());
  console.log(textOfInt(counterShows(start, factor, days, size)));
}

main();
