/**
 * @param {number[]} heights
 * @returns {number}
 */
function rainOnTheTerraces(heights) {
  const rightMax = [...heights]; // of each terrace: the highest from there to the right end
  for (let i = heights.length - 2; i >= 0; i--) rightMax[i] = Math.max(heights[i], rightMax[i + 1]);
  let leftMax = 0;
  let water = 0;
  for (const [i, height] of heights.entries()) {
    leftMax = Math.max(leftMax, height);
    water += Math.min(leftMax, rightMax[i]) - height;
  }
  return water;
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

function main() {
  const heights = readInts();
  console.log(textOfInt(rainOnTheTerraces(heights)));
}

main();
