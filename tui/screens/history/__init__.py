"""The history: earlier runs, restored, repeated and compared."""
