/**
 * @param {number} islands
 * @param {number[][]} bridges
 * @returns {number}
 */
function dayConnected(islands, bridges) {
  const leader = Array.from({ length: islands }, (_, island) => island);
  const find = (island) => {
    while (leader[island] !== island) {
      leader[island] = leader[leader[island]];
      island = leader[island];
    }
    return island;
  };
  let groups = islands;
  if (groups === 1) return 0;
  for (const [day, [a, b]] of bridges.entries()) {
    const one = find(a);
    const other = find(b);
    if (one === other) continue;
    leader[one] = other;
    groups--;
    if (groups === 1) return day + 1;
  }
  return -1;
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

function readIntLists() {
  return Array.from({ length: Number(readLine()) }, () => readInts());
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
  const islands = Number(readLine());
  const bridges = readIntLists();
  console.log(textOfInt(dayConnected(islands, bridges)));
}

main();
