// Callbacks for the next tick that each ask for one more: no timer ever gets its turn.
setTimeout(() => process.exit(), 1);
(function next() {
  process.nextTick(next);
})();
