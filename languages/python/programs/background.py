# Leaves a sleeping process and two files behind and ends at once: the next run must find neither.
# The child has a session of its own, so that killing the program's group would not be enough.
import subprocess

subprocess.Popen(["sleep", "300"], start_new_session=True)
for folder in (".", "/tmp"):
    with open(f"{folder}/left.txt", "w") as file:
        file.write("left behind\n")
print("left behind")
