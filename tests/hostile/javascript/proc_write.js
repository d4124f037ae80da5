// Writes to /proc/sys, /proc/sysrq-trigger and /sys.
const fs = require('fs');

const written = [
  '/proc/sysrq-trigger', '/proc/sys/kernel/core_pattern', '/proc/sys/vm/drop_caches', '/proc/1/oom_score_adj',
  '/proc/1/comm', '/sys/kernel/mm/transparent_hugepage/enabled', '/sys/power/state',
].filter(path => {
  try {
    fs.writeFileSync(path, '1\n');
    return true;
  } catch {
    return false;
  }
});
console.log(written.join(', ') || 'refused');
