# Ends with the status that `timeout` gives.
raise SystemExit(124)
