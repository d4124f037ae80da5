# Leaves a child that burns CPU, in a session of its own.
import subprocess
import sys

subprocess.Popen([sys.executable, "-c", "while True: pass"], start_new_session=True)
print("gone")
