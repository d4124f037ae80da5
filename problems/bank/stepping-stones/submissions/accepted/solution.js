/**
 * @param {number[]} springs
 * @returns {number}
 */
function steppingStones(springs) {
  let jumps = 0;
  let end = 0; // how far the jumps so far reach
  let farthest = 0; // how far one more can reach
  for (const [i, spring] of springs.entries()) {
    if (i > end) {
      if (farthest <= end) return -1;
      jumps++;
      end = farthest;
    }
    farthest = Math.max(farthest, i + spring);
  }
  return jumps;
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
  const springs = readInts();
  console.log(textOfInt(steppingStones(springs)));
}

main();
