/**
 * @param {number[]} food
 * @param {number[]} eaten
 * @returns {number}
 */
function mailSledge(food, eaten) {
  let start = 0;
  let least = 0;
  let before = 0;
  food.forEach((some, village) => {
    // The load with which it comes here from village 0, if it may fall below nothing.
    if (before < least) {
      start = village;
      least = before;
    }
    before += some - eaten[village];
  });
  return before >= 0 ? start : -1;
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
  const food = readInts();
  const eaten = readInts();
  console.log(mailSledge(food, eaten));
}

main();
