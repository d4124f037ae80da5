"""Tests on the real engine: everything that claims something about a sandbox."""
