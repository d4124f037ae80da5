"""Measurements beside other ways of doing the same, alternating in one run; each prints a table."""
