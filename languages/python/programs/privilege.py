# Tries to become root, to write to the system and to kill the supervisor: all must be refused.
# Python raises each refusal as an OSError: the calls are the kernel's, and so is the answer.
import os
import signal
import sys


def attempt(what, action, *arguments):
    try:
        action(*arguments)
    except OSError:
        print(f"{what}: refused")
        return False
    print(f"{what}: DONE")
    return True


sys.exit(any([
    attempt("become root", os.setuid, 0),
    attempt("write /etc", open, "/etc/code-runner-was-here", "w"),
    attempt("kill the supervisor", os.kill, 1, signal.SIGKILL),
]))
