/**
 * @param {string[]} field
 * @returns {number[]}
 */
function countPonds(field) {
  const width = field[0].length + 1;
  const all = `${".".repeat(width)}${field.map((row) => `${row}.`).join("")}${".".repeat(width)}`;
  const water = Uint8Array.from(all, (square) => (square === "~" ? 1 : 0));
  const seen = new Int32Array(water.length);
  const queue = new Int32Array(water.length);
  const sides = [-width, width, -1, 1];
  let ponds = 0;
  let largest = 0;
  for (let start = 0; start < water.length; start++) {
    if (!water[start]) continue;
    let count = 1;
    let first = start;
    seen[start] = start;
    queue[0] = start;
    for (let head = 0; head < count; head++) {
      for (let side = 0; side < 4; side++) {
        const next = queue[head] + sides[side];
        if (!water[next] || seen[next] === start) continue;
        seen[next] = start;
        queue[count++] = next;
        if (next < first) first = next;
      }
    }
    if (first === start) ponds++;
    if (count > largest) largest = count;
  }
  return [ponds, largest];
}

// You need not look below this line: it reads the input and prints the answer.
const stdin = require("node:fs").readFileSync(0, "utf8").split(/\r?\n/).values();

function readLine() {
  return stdin.next().value ?? "";
}

function readStrings() {
  return Array.from({ length: Number(readLine()) }, () => readLine());
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
  const field = readStrings();
  console.log(textOfInts(countPonds(field)));
}

main();
