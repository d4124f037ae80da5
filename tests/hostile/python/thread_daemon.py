# Ends although a daemon thread never does.
import threading


def spin():
    while True:
        pass


threading.Thread(target=spin, daemon=True).start()
print("bye")
