/**
 * @param {number[]} rack
 * @param {number[]} wanted
 * @returns {number[]}
 */
function turnedRack(rack, wanted) {
  return wanted.map((number) => {
    let low = 0;
    let high = rack.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (rack[middle] === number) return middle;
      const leftInOrder = rack[low] <= rack[middle];
      const inLeft = rack[low] <= number && number < rack[middle];
      const inRight = rack[middle] < number && number <= rack[high];
      if (leftInOrder ? inLeft : !inRight) high = middle - 1;
      else low = middle + 1;
    }
    return -1;
  });
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
  const rack = readInts();
  const wanted = readInts();
  console.log(textOfInts(turnedRack(rack, wanted)));
}

main();
