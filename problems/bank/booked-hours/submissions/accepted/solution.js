/**
 * @param {number[][]} bookings
 * @returns {number[][]}
 */
function bookedHours(bookings) {
  const times = [];
  for (const [begin, end] of [...bookings].sort((a, b) => a[0] - b[0])) {
    const last = times.at(-1);
    if (last && begin <= last[1]) last[1] = Math.max(last[1], end);
    else times.push([begin, end]);
  }
  return times;
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

function readIntLists() {
  return Array.from({ length: Number(readLine()) }, () => readInts());
}

function textOfInts(values) {
  return values.length + "\n" + values.join(" ");
}

function textOfIntLists(rows) {
  return [rows.length, ...rows.map(textOfInts)].join("\n");
}

function main() {
  const bookings = readIntLists();
  console.log(textOfIntLists(bookedHours(bookings)));
}

main();
