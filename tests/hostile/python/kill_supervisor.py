# Sends every signal to the supervisor, to its group, and to all others.
import os
import signal

sent = []
for number in [0, *signal.valid_signals()]:
    for target in (1, -1):
        if target == -1 and number == 0:
            continue
        try:
            os.kill(target, number)
            sent.append(f"{target} GOT {number}")
        except OSError:
            pass
print("\n".join(sent) or "refused")
