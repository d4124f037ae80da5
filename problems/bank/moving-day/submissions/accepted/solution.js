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
  const boxes = readInts();
  const trips = Number(readLine());
  console.log(textOfInt(movingDay(boxes, trips)));
}

main();
