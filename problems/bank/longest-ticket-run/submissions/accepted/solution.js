/**
 * @param {number[]} tickets
 * @returns {number}
 */
function longestTicketRun(tickets) {
  const numbers = new Set(tickets);
  let longest = 0;
  for (const number of numbers) {
    if (numbers.has(number - 1)) continue; // not the first of its run
    let end = number + 1;
    while (numbers.has(end)) end++;
    longest = Math.max(longest, end - number);
  }
  return longest;
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
  const tickets = readInts();
  console.log(textOfInt(longestTicketRun(tickets)));
}

main();
