/**
 * @param {number[]} levels
 * @param {number} hours
 * @returns {number[]}
 */
function highWater(levels, hours) {
  const highest = [];
  let front = 0;
  const answer = [];
  levels.forEach((level, hour) => {
    while (highest.length > front && levels[highest[highest.length - 1]] <= level) highest.pop();
    highest.push(hour);
    if (highest[front] === hour - hours) front++;
    if (hour >= hours - 1) answer.push(levels[highest[front]]);
  });
  return answer;
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

function textOfInts(values) {
  checkType(Array.isArray(values), "list[int]", values);
  return values.length + "\n" + [...values].map(textOfInt).join(" ");
}

function main() {
  const levels = readInts();
  const hours = Number(readLine());
  console.log(textOfInts(highWater(levels, hours)));
}

main();
