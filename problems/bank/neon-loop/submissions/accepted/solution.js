/**
 * @param {string} photo
 * @returns {number}
 */
function neonLoop(photo) {
  const border = new Int32Array(photo.length); // of each prefix: how many letters at its beginning end it as well
  let length = 0;
  for (let i = 1; i < photo.length; i++) {
    while (length > 0 && photo[i] !== photo[length]) length = border[length - 1];
    if (photo[i] === photo[length]) length++;
    border[i] = length;
  }
  return photo.length - length;
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
  const photo = readLine();
  console.log(textOfInt(neonLoop(photo)));
}

main();
