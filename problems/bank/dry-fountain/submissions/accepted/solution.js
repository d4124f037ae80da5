/**
 * @param {number} hatches
 * @returns {number}
 */
function firstDry(hatches) {
  let low = 1;
  let high = hatches;
  while (low < high) {
    const middle = Math.floor((low + high) / 2); // `>> 1` would cut it to 32 bits
    if (isDry(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
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

function isDry(hatch) {
  console.log(`? ${hatch}`); // written at once
  return readLine() === "dry";
}

function main() {
  const hatches = Number(readLine());
  console.log(`! ${firstDry(hatches)}`);
}

main();
