# Prints exactly as much as it may, the half of it to stderr.
import sys

sys.stdout.write("x" * 2**15)
sys.stdout.flush()
sys.stderr.write("x" * 2**15)
