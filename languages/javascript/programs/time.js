// Turns in a loop that never ends until the clock runs out: it is stopped with SIGKILL.
// In JavaScript such a loop also starves the event loop: a timer of its own could not stop it.
console.log('looping');
for (;;);
