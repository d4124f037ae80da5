// Calls itself by the supervisor's name.
process.title = 'perl';
console.log(require('fs').readFileSync('/proc/self/cmdline', 'utf8').startsWith('perl') ? 'renamed' : 'NOT RENAMED');
