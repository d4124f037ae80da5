# Ends with a sentence instead of a number: Python prints it to stderr and takes status 1.
raise SystemExit("no more plums")
