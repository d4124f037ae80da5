/**
 * @param {number[]} coupledTo
 * @param {number} front
 * @param {number} size
 * @returns {number[]}
 */
function turnGroups(coupledTo, front, size) {
  const train = [];
  for (let wagon = front; wagon !== -1; wagon = coupledTo[wagon]) train.push(wagon);
  for (let start = 0; start + size <= train.length; start += size) {
    for (let left = start, right = start + size - 1; left < right; left++, right--) {
      [train[left], train[right]] = [train[right], train[left]];
    }
  }
  const answer = new Array(train.length).fill(-1);
  for (let place = 1; place < train.length; place++) answer[train[place - 1]] = train[place];
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
