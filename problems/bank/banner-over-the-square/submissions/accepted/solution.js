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

function textOfInts(values) {
  return values.length + "\n" + values.join(" ");
}

function main() {
  const places = readInts();
  const heights = readInts();
  console.log(textOfInts(largestBanner(places, heights)));
}

main();
