// Becomes root, or another user, or joins a group.
const got = [];
for (const call of ['setuid', 'seteuid', 'setgid', 'setegid']) {
  for (const user of [0, 1, 65533]) {
    try {
      process[call](user);
      got.push(`${call} ${user}`);
    } catch {
    }
  }
}
try {
  process.setgroups([0]);
  got.push('setgroups');
} catch {
}
console.log(got.join(', ') || 'refused');
