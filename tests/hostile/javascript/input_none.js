// Reads where there is no input: the end, at once.
console.log(require('fs').readFileSync(0, 'utf8') === '' ? 'end' : 'SOMETHING');
