"""Judge0's API, version 1.13, as its clients expect it."""
