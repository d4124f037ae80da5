/**
 * @param {number[][]} field
 * @returns {number[]}
 */
function ploughingOrder(field) {
  const rows = field.length;
  const columns = field[0].length;
  const ploughed = field.map((row) => row.map(() => false));
  const free = (r, c) => r >= 0 && r < rows && c >= 0 && c < columns && !ploughed[r][c];
  const order = [];
  let [row, column, down, right] = [rows - 1, 0, 0, 1];
  while (free(row, column)) {
    ploughed[row][column] = true;
    order.push(field[row][column]);
    if (!free(row + down, column + right)) [down, right] = [-right, down];
    row += down;
    column += right;
  }
  return order;
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
  const field = readIntLists();
  console.log(textOfInts(ploughingOrder(field)));
}

main();
