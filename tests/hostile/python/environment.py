# Finds nothing of the host in its environment.
import os

USUAL = {"HOME": "/tmp", "TMPDIR": "/tmp", "LANG": "C.UTF-8", "HOSTNAME": "sandbox"}
strange = {name: value for name, value in os.environ.items() if name != "PATH" and USUAL.get(name) != value}
# The official image sets some of its own.
strange = {name: value for name, value in strange.items() if not name.startswith(("PYTHON", "GPG_KEY"))}
print(strange or "nothing")
