// Starts timers and immediates without end: each starts two more, as long as there are not too many.
let alive = 0;
function breed() {
  alive--;
  for (const start of [setTimeout, setImmediate]) {
    if (alive < 10_000) {
      alive++;
      start(breed, 1);
    }
  }
}
alive++;
breed();
