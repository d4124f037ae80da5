/**
 * @param {number[]} coupledTo
 * @param {number} front
 * @param {number} size
 * @returns {number[]}
 */
function turnGroups(coupledTo, front, size) {
  // Too slow: walks from the front to each group.
  const next = Int32Array.from(coupledTo);
  const answer = [...coupledTo];
  let lastDone = -1;
  for (let start = 0; start + size <= next.length; start += size) {
    let first = front;
    for (let place = 0; place < start; place++) first = next[first];
    let before = -1;
    let wagon = first;
    for (let place = 0; place < size; place++) {
      answer[wagon] = before;
      before = wagon;
      wagon = next[wagon];
    }
    if (lastDone !== -1) answer[lastDone] = before;
    lastDone = first;
    answer[lastDone] = wagon;
  }
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
  const coupledTo = readInts();
  const front = Number(readLine());
  const size = Number(readLine());
  console.log(textOfInts(turnGroups(coupledTo, front, size)));
}

main();
