// Waits for a child that sleeps.
require('child_process').execSync('sleep 3600');
