class ListNode {
  constructor(val = 0, next = null) {
    this.val = val;
    this.next = next;
  }
}

/**
 * @param {ListNode|null} train
 * @param {number} k
 * @returns {ListNode|null}
 */
function looseWagon(train, k) {
  const before = new ListNode(0, train);
  let ahead = before;
  for (let step = 0; step < k; step++) {
    ahead = ahead.next;
    if (ahead === null) return train;
  }
  let behind = before;
  while (ahead.next !== null) {
    ahead = ahead.next;
    behind = behind.next;
  }
  behind.next = behind.next.next;
  return before.next;
}

// You need not look below this line: it reads the input and prints the answer.
const stdin = require("node:fs").readFileSync(0, "utf8").split(/\r?\n/).values();

function readLine() {
  return stdin.next().value ?? "";
}

function readLinkedList() {
  readLine(); // how many there are
  const words = readLine().split(" ").filter(Boolean);
  return words.reduceRight((next, word) => new ListNode(Number(word), next), null);
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

function textOfLinkedList(head) {
  const [words, seen] = [[], new Set()];
  for (let node = head; node !== null && node !== undefined; node = node.next) {
    checkType(node instanceof ListNode, "ListNode", node);
    words.push(textOfInt(node.val));
    if (seen.has(node)) rejectReturned(`list has a cycle: it comes back to the node with the value ${node.val}`);
    seen.add(node);
  }
  return words.length + "\n" + words.join(" ");
}

function main() {
  const train = readLinkedList();
  const k = Number(readLine());
  console.log(textOfLinkedList(looseWagon(train, k)));
}

main();
