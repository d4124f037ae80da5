/**
 * @param {number[]} signals
 * @returns {number}
 */
function twoLighthouses(signals) {
  const off = new Int32Array(30 * signals.length + 1); // of each node: where a lamp that is off leads; 0 for nowhere
  const on = new Int32Array(30 * signals.length + 1);
  let nodes = 1;
  for (const signal of signals) {
    let node = 0;
    for (let lamp = 29; lamp >= 0; lamp--) {
      const branch = (signal >> lamp) & 1 ? on : off;
      if (!branch[node]) branch[node] = nodes++;
      node = branch[node];
    }
  }
  let best = 0;
  for (const signal of signals) {
    let node = 0;
    let different = 0;
    for (let lamp = 29; lamp >= 0; lamp--) {
      const [same, opposite] = (signal >> lamp) & 1 ? [on, off] : [off, on];
      different = 2 * different + (opposite[node] ? 1 : 0);
      node = opposite[node] || same[node];
    }
    best = Math.max(best, different);
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

function main() {
  const signals = readInts();
  console.log(textOfInt(twoLighthouses(signals)));
}

main();
