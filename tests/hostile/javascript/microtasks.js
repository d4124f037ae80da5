// Promises that each make the next: no timer ever gets its turn.
setTimeout(() => process.exit(), 1);
(function next() {
  Promise.resolve().then(next);
})();
