/** Puts a value into a heap with the smallest on top. */
function push(heap, value) {
  let at = heap.length;
  heap.push(value);
  while (at > 0) {
    const above = (at - 1) >> 1;
    if (heap[above] <= value) break;
    heap[at] = heap[above];
    at = above;
  }
  heap[at] = value;
}

/** Replaces the smallest value. */
function replaceTop(heap, value) {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child + 1 < heap.length && heap[child + 1] < heap[child]) child++;
    if (child >= heap.length || heap[child] >= value) break;
    heap[at] = heap[child];
    at = child;
  }
  heap[at] = value;
}

/**
 * @param {number[]} points
 * @param {number} k
 * @returns {number[]}
 */
function cutLine(points, k) {
  const best = [];
  return points.map((one) => {
    if (best.length < k) push(best, one);
    else if (one > best[0]) replaceTop(best, one);
    return best.length === k ? best[0] : -1;
  });
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
  const points = readInts();
  const k = Number(readLine());
  console.log(textOfInts(cutLine(points, k)));
}

main();
