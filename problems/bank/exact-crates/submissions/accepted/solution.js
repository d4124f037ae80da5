/**
 * @param {number[]} weights
 * @param {number} target
 * @returns {number[][]}
 */
function exactLoads(weights, target) {
  const sorted = [...weights].sort((a, b) => a - b);
  const loads = [];
  const load = [];
  const search = (start, missing) => {
    if (missing === 0) {
      loads.push([...load]);
      return;
    }
    for (let place = start; place < sorted.length && sorted[place] <= missing; place++) {
      if (place > start && sorted[place] === sorted[place - 1]) continue;
      load.push(sorted[place]);
      search(place + 1, missing - sorted[place]);
      load.pop();
    }
  };
  search(0, target);
  return loads;
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

function textOfIntLists(values) {
  checkType(Array.isArray(values), "list[list[int]]", values);
  return [values.length].concat([...values].map(textOfInts)).join("\n");
}

function main() {
  const weights = readInts();
  const target = Number(readLine());
  console.log(textOfIntLists(exactLoads(weights, target)));
}

main();
