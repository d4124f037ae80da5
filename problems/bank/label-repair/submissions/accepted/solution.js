/**
 * @param {string} have
 * @param {string} want
 * @param {number} add
 * @param {number} remove
 * @param {number} repaint
 * @returns {number}
 */
function repairCost(have, want, add, remove, repaint) {
  let above = Array.from({ length: want.length + 1 }, (_, j) => add * j);
  for (let i = 1; i <= have.length; i++) {
    const row = [remove * i];
    for (let j = 1; j <= want.length; j++) {
      const change = have[i - 1] === want[j - 1] ? 0 : repaint;
      row.push(Math.min(above[j - 1] + change, above[j] + remove, row[j - 1] + add));
    }
    above = row;
  }
  return above[want.length];
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
  const have = readLine();
  const want = readLine();
  const add = Number(readLine());
  const remove = Number(readLine());
  const repaint = Number(readLine());
  console.log(textOfInt(repairCost(have, want, add, remove, repaint)));
}

main();
