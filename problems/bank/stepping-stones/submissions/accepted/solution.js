/**
 * @param {number[]} springs
 * @returns {number}
 */
function steppingStones(springs) {
  let jumps = 0;
  let end = 0; // how far the jumps so far reach
  let farthest = 0; // how far one more can reach
  for (const [i, spring] of springs.entries()) {
    if (i > end) {
      if (farthest <= end) return -1;
      jumps++;
      end = farthest;
    }
    farthest = Math.max(farthest, i + spring);
  }
  return jumps;
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

function main() {
  const springs = readInts();
  console.log(steppingStones(springs));
}

main();
