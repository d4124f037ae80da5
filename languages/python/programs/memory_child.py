# A child process grows until the kernel kills it; the parent only waits, and lives on.
# Python starts itself again for that: the limit holds for all processes of the sandbox together.
import subprocess
import sys

GREEDY = """
blocks = []
while True:
    blocks.append(b"x" * 2**20)
"""

subprocess.run([sys.executable, "-c", GREEDY])
print("parent survived")
