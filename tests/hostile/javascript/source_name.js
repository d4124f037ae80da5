// Modules of the program's own that have the names of Node's: with a path they are its own, without one Node's.
require('fs').writeFileSync('os.js', "module.exports = 'fine';");
console.log(require('os').EOL === '\n' && require('./os'));
