# Prints nothing.
pass
