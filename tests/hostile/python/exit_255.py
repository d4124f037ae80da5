# Ends with status 255.
raise SystemExit(255)
