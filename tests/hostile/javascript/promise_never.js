// Waits for a promise that nobody settles: there is nothing left to do, so Node ends, as a success.
(async () => {
  await new Promise(() => {});
  console.log('never printed');
})();
console.log('bye');
