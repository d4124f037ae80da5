/**
 * @param {number[][]} bookings
 * @returns {number[][]}
 */
function bookedHours(bookings) {
  const times = [];
  for (const [begin, end] of [...bookings].sort((a, b) => a[0] - b[0])) {
    const last = times.at(-1);
    if (last && begin <= last[1]) last[1] = Math.max(last[1], end);
    else times.push([begin, end]);
  }
  return times;
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

function textOfIntLists(values) {
  checkType(Array.isArray(values), "list[list[int]]", values);
  return [values.length].concat([...values].map(textOfInts)).join("\n");
}

function main() {
  const bookings = readIntLists();
  console.log(textOfIntLists(bookedHours(bookings)));
}

main();
