/**
 * @param {number[]} planks
 * @returns {number}
 */
function posterOnTheFence(planks) {
  let best = 0;
  const stack = []; // positions; their planks get higher from bottom to top
  for (let i = 0; i <= planks.length; i++) {
    const height = planks[i] ?? 0;
    while (stack.length && planks[stack.at(-1)] >= height) {
      const lowest = planks[stack.pop()];
      const left = stack.at(-1) ?? -1;
      best = Math.max(best, lowest * (i - left - 1));
    }
    stack.push(i);
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
  const planks = readInts();
  console.log(textOfInt(posterOnTheFence(planks)));
}

main();
