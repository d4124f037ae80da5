"""Piston's API, version 2, as its clients expect it."""
