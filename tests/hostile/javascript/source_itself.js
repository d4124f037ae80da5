// Requires itself: what it exported so far is what it gets.
exports.started = 'fine';
console.log(require('./main.js').started);
