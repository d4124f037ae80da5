// A byte order mark before the source.
console.log("fine");
