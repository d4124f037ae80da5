# Ends with status -1: the kernel keeps eight bits.
raise SystemExit(-1)
