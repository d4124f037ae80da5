/**
 * @param {number} players
 * @returns {number[]}
 */
function winnersInARow(players) {
  // Write the body. hasBeaten(a, b) asks the judge.
  return [];
}

// You need not look below this line: it talks to the judge, and flushes what it writes.
const { readSync } = require("node:fs");
let unread = "";

function readLine() {
  const chunk = Buffer.alloc(1 << 16);
  while (!unread.includes("\n")) {
    const length = readSync(0, chunk);
    if (length === 0) break; // the judge has ended
    unread += chunk.toString("utf8", 0, length);
  }
  const [line] = unread.split("\n", 1);
  unread = unread.slice(line.length + 1);
  return line;
}

function hasBeaten(a, b) {
  console.log(`? ${a} ${b}`); // written at once
  return readLine() === "yes";
}

function main() {
  const players = Number(readLine());
  console.log(["!", ...winnersInARow(players)].join(" "));
}

main();
