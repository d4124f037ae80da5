/**
 * @param {string} first
 * @param {string} second
 * @returns {number}
 */
function commonTune(first, second) {
  let row = new Array(second.length + 1).fill(0);
  for (const note of first) {
    const next = [0];
    for (let j = 1; j <= second.length; j++) {
      next.push(note === second[j - 1] ? row[j - 1] + 1 : Math.max(row[j], next[j - 1]));
    }
    row = next;
  }
  return row[second.length];
}

// You need not look below this line: it reads the input and prints the answer.
const stdin = require("node:fs").readFileSync(0, "utf8").split(/\r?\n/).values();

function readLine() {
  return stdin.next().value ?? "";
}

function main() {
  const first = readLine();
  const second = readLine();
  console.log(commonTune(first, second));
}

main();
