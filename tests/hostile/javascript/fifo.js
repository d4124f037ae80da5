// Opens a pipe file that nobody writes to.
require('child_process').execSync('mkfifo pipe');
require('fs').readFileSync('pipe');
