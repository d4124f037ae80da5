/**
 * @param {number[]} towardExit
 * @param {number[]} length
 * @param {number[][]} trips
 * @returns {number[]}
 */
function caveDistances(towardExit, length, trips) {
  const count = towardExit.length;
  const behind = towardExit.map(() => []);
  for (let chamber = 1; chamber < count; chamber++) behind[towardExit[chamber]].push(chamber);
  const depth = new Array(count).fill(0);
  const metres = new Array(count).fill(0);
  const order = [0];
  for (const chamber of order) {
    for (const child of behind[chamber]) {
      depth[child] = depth[chamber] + 1;
      metres[child] = metres[chamber] + length[child];
      order.push(child);
    }
  }

  const up = [[0, ...towardExit.slice(1)]]; // up[k][i]: 2^k passages nearer to the exit, and never beyond it
  while (1 << up.length < count) {
    const last = up.at(-1);
    up.push(last.map((chamber) => last[chamber]));
  }
  const meeting = (a, b) => {
    if (depth[a] < depth[b]) [a, b] = [b, a];
    const lift = depth[a] - depth[b];
    for (let k = 0; k < up.length; k++) if ((lift >> k) & 1) a = up[k][a];
    if (a === b) return a;
    for (let k = up.length - 1; k >= 0; k--) {
      if (up[k][a] !== up[k][b]) [a, b] = [up[k][a], up[k][b]];
    }
    return up[0][a];
  };
  return trips.map(([a, b]) => metres[a] + metres[b] - 2 * metres[meeting(a, b)]);
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

function textOfInts(values) {
  checkType(Array.isArray(values), "list[int]", values);
  return values.length + "\n" + [...values].map(textOfInt).join(" ");
}

function main() {
  const towardExit = readInts();
  const length = readInts();
  const trips = readIntLists();
  console.log(textOfInts(caveDistances(towardExit, length, trips)));
}

main();
