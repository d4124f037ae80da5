# Waits for a child that sleeps.
import subprocess

subprocess.run(["sleep", "3600"])
