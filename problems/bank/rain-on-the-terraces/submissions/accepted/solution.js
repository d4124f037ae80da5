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

function main() {
  const heights = readInts();
  console.log(rainOnTheTerraces(heights));
}

main();
