/**
 * @param {number[]} beds
 * @param {number} kinds
 * @returns {number}
 */
function honeyLabel(beds, kinds) {
  const count = new Map(); // beds of each kind in the window
  let left = 0;
  let longest = 0;
  for (const [right, kind] of beds.entries()) {
    count.set(kind, (count.get(kind) ?? 0) + 1);
    while (count.size > kinds) {
      const gone = beds[left++];
      if (count.get(gone) === 1) count.delete(gone);
      else count.set(gone, count.get(gone) - 1);
    }
    longest = Math.max(longest, right - left + 1);
  }
  return longest;
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
  const beds = readInts();
  const kinds = Number(readLine());
  console.log(textOfInt(honeyLabel(beds, kinds)));
}

main();
