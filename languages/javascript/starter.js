const { readFileSync } = require("node:fs");

function readNumbers() {
  return readFileSync(0, "utf8").split(/\s+/).filter(Boolean).map(Number);
}

function main() {
  const numbers = readNumbers();
  const sum = numbers.reduce((total, number) => total + number, 0);
  const max = numbers.reduce((best, number) => Math.max(best, number), -Infinity);

  console.log("sum", sum);
  console.log("max", numbers.length > 0 ? max : "-");
}

main();
