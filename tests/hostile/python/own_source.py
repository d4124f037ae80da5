# Changes, replaces and deletes its own source.
import os

done = []
for what, attempt in {
    "WRITTEN": lambda: open("main.py", "a"),
    "MODE": lambda: os.chmod("main.py", 0o777),
    "DELETED": lambda: os.unlink("main.py"),
    "MOVED": lambda: os.rename("main.py", "other.py"),
    "REPLACED": lambda: os.rename("mine.py", "main.py"),
    "FOLDER": lambda: os.rename("/app", "/app2"),
    "FOLDER'S MODE": lambda: os.chmod("/app", 0o777),
}.items():
    open("mine.py", "w").close()
    try:
        attempt()
        done.append(what)
    except OSError:
        pass
print(", ".join(done) or "refused")
