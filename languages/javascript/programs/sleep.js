// Sleeps for an hour: the wall clock stops it, although it uses no CPU time at all.
// Node lives as long as a timer is pending, and waits for it in the kernel.
console.log('sleeping');
setTimeout(() => {}, 3_600_000);
