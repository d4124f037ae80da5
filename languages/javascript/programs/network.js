// Tries to reach the engine's own address: there is no network here, so the kernel refuses.
// Node reports that as an "error" event; "connection refused" would count as reached.
const net = require('node:net');

function finish(text, status) {
  console.log(text);
  process.exit(status);
}

const socket = net.connect({ host: '172.17.0.1', port: 9, timeout: 2000 });
socket.on('connect', () => finish('REACHED', 1));
socket.on('timeout', () => finish('no network: timed out', 0));
socket.on('error', (error) => {
  if (error.code === 'ECONNREFUSED') finish('REACHED', 1);
  finish(`no network: ${error.message}`, 0);
});
