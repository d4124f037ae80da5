// Prints lines for ever: it is stopped as soon as it has written more than the output limit.
// It waits for "drain": Node queues what a pipe does not take, so a bare loop would fill memory.
const line = 'All work and no play makes Jack a dull boy.\n';

function flood() {
  while (process.stdout.write(line));
}

process.stdout.on('drain', flood);
flood();
