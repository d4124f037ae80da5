// Wants a better priority, and a worse one for the supervisor.
const os = require('os');

const got = [];
for (const [what, pid, value] of [['BETTER', 0, -1], ['BEST', 0, -20], ["THE SUPERVISOR'S", 1, 19]]) {
  try {
    os.setPriority(pid, value);
    got.push(what);
  } catch {
  }
}
console.log(got.join(', ') || 'refused');
