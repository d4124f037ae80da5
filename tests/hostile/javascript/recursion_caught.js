// Calls itself for ever, catches the error each time, and comes through.
let caught = 0;
function deeper() {
  deeper();
}
for (let i = 0; i < 10; i++) {
  try {
    deeper();
  } catch (error) {
    if (error instanceof RangeError) caught++;
  }
}
console.log('caught', caught);
