class HandShelf {
  /**
   * @param {number} places
   */
  constructor(places) {
    this.places = places;
    this.books = new Set(); // in the order of their last fetch
  }

  /**
   * @param {number} book
   * @returns {number|null}
   */
  fetch(book) {
    let down = null;
    if (!this.books.delete(book) && this.books.size === this.places) {
      down = this.books.values().next().value;
      this.books.delete(down);
    }
    this.books.add(book);
    return down;
  }

  /**
   * @param {number} book
   * @returns {boolean}
   */
  lend(book) {
    return this.books.delete(book);
  }

  clear() {
    this.books.clear();
  }
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

function textOfBool(value) {
  checkType(typeof value === "boolean", "bool", value);
  return String(value);
}

function textOfIntOrNull(value) {
  return value === null || value === undefined ? "null" : textOfInt(value);
}

function main() {
  const made = new HandShelf(Number(readLine()));
  const answers = [];
  for (let left = Number(readLine()); left > 0; left--) {
    switch (readLine()) {
      case "fetch":
        answers.push(textOfIntOrNull(made.fetch(Number(readLine()))));
        break;
      case "lend":
        answers.push(textOfBool(made.lend(Number(readLine()))));
        break;
      case "clear":
        made.clear();
        break;
    }
  }
  console.log(answers.join("\n"));
}

main();
