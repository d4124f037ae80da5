/**
 * @param {number[]} ropes
 * @returns {number}
 */
function joinRopes(ropes) {
  // As the new ropes only get longer, two queues do: the old ropes, sorted, and the new ones as they come.
  const old = [...ropes].sort((a, b) => a - b);
  const made = [];
  let nextOld = 0;
  let nextMade = 0;
  const shortest = () => {
    const isOld = nextMade >= made.length || (nextOld < old.length && old[nextOld] <= made[nextMade]);
    return isOld ? old[nextOld++] : made[nextMade++];
  };
  let minutes = 0;
  for (let knot = 1; knot < ropes.length; knot++) {
    const rope = shortest() + shortest();
    made.push(rope);
    minutes += rope;
  }
  return minutes;
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
  const ropes = readInts();
  console.log(textOfInt(joinRopes(ropes)));
}

main();
