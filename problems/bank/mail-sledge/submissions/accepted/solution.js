/**
 * @param {number[]} food
 * @param {number[]} eaten
 * @returns {number}
 */
function mailSledge(food, eaten) {
  let start = 0;
  let least = 0;
  let before = 0;
  food.forEach((some, village) => {
    // The load with which it comes here from village 0, if it may fall below nothing.
    if (before < least) {
      start = village;
      least = before;
    }
    before += some - eaten[village];
  });
  return before >= 0 ? start : -1;
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
  const food = readInts();
  const eaten = readInts();
  console.log(textOfInt(mailSledge(food, eaten)));
}

main();
