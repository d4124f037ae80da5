/**
 * @param {number[]} boxes
 * @param {number} trips
 * @returns {number}
 */
function movingDay(boxes, trips) {
  const tripsWith = (capacity) => {
    let count = 1;
    let load = 0;
    for (const box of boxes) {
      load += box;
      if (load > capacity) {
        count++;
        load = box;
      }
    }
    return count;
  };
  let low = 0;
  let high = 0;
  for (const box of boxes) {
    low = Math.max(low, box);
    high += box;
  }
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (tripsWith(middle) <= trips) high = middle;
    else low = middle + 1;
  }
  return low;
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
  const boxes = readInts();
  const trips = Number(readLine());
  console.log(movingDay(boxes, trips));
}

main();
