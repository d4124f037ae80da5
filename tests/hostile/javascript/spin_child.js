// A child burns CPU while its parent waits: the CPU of both counts.
require('child_process').execSync('while :; do :; done');
