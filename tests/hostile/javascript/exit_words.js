// Succeeds, with alarming words on stderr.
console.error('Killed\nSegmentation fault (core dumped)\nTime limit exceeded');
