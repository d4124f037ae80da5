"""The history: restore, repeat and compare earlier runs."""
