/**
 * @param {string[]} codes
 * @param {number[]} prices
 * @param {string[]} numbers
 * @returns {number[]}
 */
function callPrices(codes, prices, numbers) {
  const root = { children: new Map() };
  codes.forEach((code, i) => {
    let node = root;
    for (const digit of code) {
      if (!node.children.has(digit)) node.children.set(digit, { children: new Map() });
      node = node.children.get(digit);
    }
    node.price = prices[i];
  });
  return numbers.map((number) => {
    let node = root;
    let price = -1;
    for (const digit of number) {
      node = node.children.get(digit);
      if (!node) break;
      price = node.price ?? price;
    }
    return price;
  });
}

// You need not look below this line: it reads the input and prints the answer.
const stdin = require("node:fs").readFileSync(0, "utf8").split(/\r?\n/).values();

function readLine() {
  return stdin.next().value ?? "";
}

function readStrings() {
  return Array.from({ length: Number(readLine()) }, () => readLine());
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
  const codes = readStrings();
  const prices = readInts();
  const numbers = readStrings();
  console.log(textOfInts(callPrices(codes, prices, numbers)));
}

main();
