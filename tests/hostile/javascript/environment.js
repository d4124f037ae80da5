// Finds nothing of the host in its environment.
const usual = { HOME: '/tmp', TMPDIR: '/tmp', LANG: 'C.UTF-8', HOSTNAME: 'sandbox' };
// The official image sets two of its own.
const strange = Object.entries(process.env)
  .filter(([name, value]) => usual[name] !== value && !['PATH', 'NODE_VERSION', 'YARN_VERSION'].includes(name));
console.log(strange.length ? strange : 'nothing');
