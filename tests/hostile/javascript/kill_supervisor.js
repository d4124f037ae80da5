// Sends every signal to the supervisor, and to all others.
const sent = [];
for (const number of [0, ...Object.values(require('os').constants.signals)]) {
  for (const target of number ? [1, -1] : [1]) {
    try {
      process.kill(target, number);
      sent.push(`${target} GOT ${number}`);
    } catch {
    }
  }
}
console.log(sent.join('\n') || 'refused');
