# Ends with status 1.
raise SystemExit(1)
