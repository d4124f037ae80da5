// Ends with the status that a shell gives a crash.
process.exitCode = 139;
