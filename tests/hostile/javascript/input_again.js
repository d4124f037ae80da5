// Opens its stdin by the name that most JavaScript solutions use.
process.stdout.write(require('fs').readFileSync('/dev/stdin', 'utf8'));
