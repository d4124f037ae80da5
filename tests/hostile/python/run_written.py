# Writes a program and runs it.
import os
import subprocess

with open("mine", "w") as file:
    file.write("#!/bin/sh\necho ran\n")
os.chmod("mine", 0o700)
subprocess.run(["./mine"])
