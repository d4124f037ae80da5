// The page works without this: it finds, filters and sorts submissions.
const table = document.querySelector(".submissions");
const body = table.tBodies[0];
const rows = [...body.rows];
const find = document.querySelector(".find");
const input = find.querySelector("input");
const buttons = [...document.querySelectorAll(".legend button")];
const chosen = new Set();

const texts = new Map(rows.map((row) => [row, `${row.cells[1].textContent} ${row.cells[2].textContent} ${row.cells[row.cells.length - 1].textContent}`.toLowerCase()]));

function show() {
  const words = input.value.toLowerCase().split(/\s+/);
  let count = 0;
  for (const row of rows) {
    const wanted = (chosen.size === 0 || chosen.has(row.dataset.verdict)) && words.every((word) => texts.get(row).includes(word));
    row.hidden = !wanted;
    count += wanted;
  }
  find.querySelector("output").value = count === rows.length ? "" : `${count} of ${rows.length} shown`;
}

for (const button of buttons) {
  button.disabled = false;
  button.ariaPressed = "false";
  button.onclick = () => {
    const verdict = button.dataset.verdict;
    if (!chosen.delete(verdict)) chosen.add(verdict);
    button.ariaPressed = String(chosen.has(verdict));
    show();
  };
}

const heads = [...table.tHead.rows[0].cells];
heads.forEach((head, column) => {
  const button = head.querySelector("button");
  button.disabled = false;
  button.onclick = () => {
    const figures = head.classList.contains("figure");
    // Figures begin with the highest, texts with A.
    const descending = head.ariaSort ? head.ariaSort === "ascending" : figures;
    const sign = descending ? -1 : 1;
    const value = figures
      ? (row) => Number(row.cells[column].dataset.value)
      : (row) => row.cells[column].textContent.trim();
    const compare = figures ? (a, b) => a - b : new Intl.Collator("en", { numeric: true }).compare;
    for (const other of heads) other.ariaSort = null;
    head.ariaSort = descending ? "descending" : "ascending";
    const values = new Map(rows.map((row) => [row, value(row)]));
    rows.sort((a, b) => sign * compare(values.get(a), values.get(b)));
    body.append(...rows);
  };
});

input.oninput = show;
find.hidden = false;
