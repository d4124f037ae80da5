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

function textOfInts(values) {
  return values.length + "\n" + values.join(" ");
}

function main() {
  const field = readIntLists();
  console.log(textOfInts(ploughingOrder(field)));
}

main();
