/**
 * @param {number[]} places
 * @param {number[]} heights
 * @returns {number[]}
 */
function largestBanner(places, heights) {
  let left = 0;
  let right = places.length - 1;
  let largest = 0;
  let best = [left, right];
  while (left < right) {
    const area = (places[right] - places[left]) * Math.min(heights[left], heights[right]);
    if (area > largest) {
      largest = area;
      best = [left, right];
    }
    if (heights[left] < heights[right]) left++;
    else right--;
  }
  return best;
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
  const places = readInts();
  const heights = readInts();
  console.log(textOfInts(largestBanner(places, heights)));
}

main();
