/**
 * @param {number[]} tickets
 * @returns {number}
 */
function longestTicketRun(tickets) {
  const numbers = new Set(tickets);
  let longest = 0;
  for (const number of numbers) {
    if (numbers.has(number - 1)) continue; // not the first of its run
    let end = number + 1;
    while (numbers.has(end)) end++;
    longest = Math.max(longest, end - number);
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

function main() {
  const tickets = readInts();
  console.log(longestTicketRun(tickets));
}

main();
