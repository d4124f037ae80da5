// Prints nothing.
