class TreeNode {
  constructor(val = 0, left = null, right = null) {
    this.val = val;
    this.left = left;
    this.right = right;
  }
}

/**
 * @param {TreeNode|null} firstGate
 * @returns {boolean}
 */
function sortingGates(firstGate) {
  const open = [[firstGate, -Infinity, Infinity]];
  while (open.length > 0) {
    const [gate, low, high] = open.pop();
    if (gate === null) continue;
    if (gate.val <= low || gate.val >= high) return false;
    open.push([gate.left, low, gate.val], [gate.right, gate.val, high]);
  }
  return true;
}

// You need not look below this line: it reads the input and prints the answer.
const stdin = require("node:fs").readFileSync(0, "utf8").split(/\r?\n/).values();

function readLine() {
  return stdin.next().value ?? "";
}

function readTree() {
  readLine(); // how many there are
  const words = readLine().split(" ").filter(Boolean);
  const nodes = words.map(word => (word === "null" ? null : new TreeNode(Number(word))));
  let child = 1;
  for (const node of nodes) {
    if (node === null) continue;
    node.left = nodes[child++] ?? null;
    node.right = nodes[child++] ?? null;
  }
  return nodes[0] ?? null;
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

function textOfBool(value) {
  checkType(typeof value === "boolean", "bool", value);
  return String(value);
}

function main() {
  const firstGate = readTree();
  console.log(textOfBool(sortingGates(firstGate)));
}

main();
