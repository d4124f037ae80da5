/**
 * @param {number} harbours
 * @param {number[][]} ferries
 * @returns {number}
 */
function cheapestTrip(harbours, ferries) {
  const routes = Array.from({ length: harbours }, () => []);
  for (const [a, b, fare] of ferries) {
    routes[a].push([b, fare]);
    routes[b].push([a, fare]);
  }
  if (harbours === 1) return 0;
  const fromStart = costsFrom(0, routes);
  const toEnd = costsFrom(harbours - 1, routes);
  let best = Infinity;
  for (const [a, b] of ferries) best = Math.min(best, fromStart[a] + toEnd[b], fromStart[b] + toEnd[a]);
  return best === Infinity ? -1 : best;
}

function costsFrom(start, routes) {
  const costs = new Array(routes.length).fill(Infinity);
  const heap = []; // of pairs [cost, harbour]; each is no more than the two at 2 * i + 1 and 2 * i + 2
  const push = (entry) => {
    let i = heap.push(entry) - 1;
    for (let above; i > 0 && heap[(above = (i - 1) >> 1)][0] > entry[0]; i = above) heap[i] = heap[above];
    heap[i] = entry;
  };
  const pop = () => {
    const first = heap[0];
    const last = heap.pop();
    for (let i = 0, below; heap.length > 0; i = below) {
      below = 2 * i + 1;
      if (below + 1 < heap.length && heap[below + 1][0] < heap[below][0]) below++;
      if (below >= heap.length || heap[below][0] >= last[0]) {
        heap[i] = last;
        break;
      }
      heap[i] = heap[below];
    }
    return first;
  };
  costs[start] = 0;
  push([0, start]);
  while (heap.length > 0) {
    const [paid, harbour] = pop();
    if (paid > costs[harbour]) continue;
    for (const [other, fare] of routes[harbour]) {
      if (paid + fare >= costs[other]) continue;
      costs[other] = paid + fare;
      push([paid + fare, other]);
    }
  }
  return costs;
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

function main() {
  const harbours = Number(readLine());
  const ferries = readIntLists();
  console.log(textOfInt(cheapestTrip(harbours, ferries)));
}

main();
