# Allows itself no process: the refusal is its own, and the sandbox's limit was not hit.
import os
import resource

resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))
try:
    os.fork()
    print("FORKED")
except BlockingIOError:
    print("refused")
