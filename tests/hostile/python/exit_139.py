# Ends with the status that a shell gives a crash.
raise SystemExit(139)
