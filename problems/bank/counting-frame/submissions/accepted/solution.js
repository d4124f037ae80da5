const RING = 1000003;

/**
 * @param {string} sheet
 * @returns {number}
 */
function valueOnFrame(sheet) {
  const open = [];
  let [product, total, sign] = [1, 0, 1];
  for (const part of sheet.match(/[0-9]+|./g)) {
    if (part === "+") sign = 1;
    else if (part === "-") sign = -1;
    else if (part === "*") [product, total, sign] = [(product * total) % RING, 0, 1];
    else if (part === "(") {
      open.push([product, total, sign]);
      [product, total, sign] = [1, 0, 1];
    } else {
      let value = Number(part);
      if (part === ")") {
        value = (product * total) % RING;
        [product, total, sign] = open.pop();
      }
      total = (total + sign * value + RING) % RING;
    }
  }
  return (product * total) % RING;
}

// You need not look below this line: it reads the input and prints the answer.
const stdin = require("node:fs").readFileSync(0, "utf8").split(/\r?\n/).values();

function readLine() {
  return stdin.next().value ?? "";
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
  const sheet = readLine();
  console.log(textOfInt(valueOnFrame(sheet)));
}

main();
