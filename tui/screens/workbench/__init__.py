"""The workbench: write a program, run it, see its result."""
