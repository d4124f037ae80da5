/**
 * @param {number} places
 * @param {number[][]} requests
 * @returns {number[]}
 */
function shelfAnswers(places, requests) {
  const shelf = new Map(); // tool -> {drawer, uses}
  const boxes = new Map(); // uses -> the tools, the one whose latest use is longest ago first
  let fewest = 1;
  const put = (tool, uses) => {
    if (!boxes.has(uses)) boxes.set(uses, new Set());
    boxes.get(uses).add(tool);
  };
  const take = (tool, uses) => {
    const box = boxes.get(uses);
    box.delete(tool);
    if (box.size === 0) boxes.delete(uses);
  };
  const answers = [];
  for (const [kind, tool, drawer] of requests) {
    const one = shelf.get(tool);
    if (kind === 1) answers.push(one ? one.drawer : -1);
    if (one) {
      take(tool, one.uses);
      if (fewest === one.uses && !boxes.has(fewest)) fewest++;
      put(tool, ++one.uses);
      if (kind === 2) one.drawer = drawer;
    } else if (kind === 2) {
      if (shelf.size === places) {
        const [leaving] = boxes.get(fewest);
        take(leaving, fewest);
        shelf.delete(leaving);
      }
      fewest = 1;
      put(tool, 1);
      shelf.set(tool, { drawer, uses: 1 });
    }
  }
  return answers;
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

function textOfInts(values) {
  checkType(Array.isArray(values), "list[int]", values);
  return values.length + "\n" + [...values].map(textOfInt).join(" ");
}

function main() {
  const places = Number(readLine());
  const requests = readIntLists();
  console.log(textOfInts(shelfAnswers(places, requests)));
}

main();
