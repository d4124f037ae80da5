"""The bare process: this loop runs inside a container and starts the program itself.

Its text is handed to `python3 -c` there, with the source's name, the source and the command as
arguments. For each line on stdin it runs the command once with that line as its stdin, and answers
a line of JSON. What it measures, by its own monotonic clock, is what nobody can avoid: make three
pipes, start the process, hand over stdin, read what it writes, wait for its end.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from subprocess import PIPE, Popen


def main(name: str, source: str, *command: str) -> None:
    """Answer every line of stdin until it ends."""
    Path(name).write_text(source)
    for line in sys.stdin:
        began = time.monotonic()
        with Popen(command, stdin=PIPE, stdout=PIPE, stderr=PIPE, text=True) as process:
            assert process.stdin
            assert process.stdout
            assert process.stderr
            # Not communicate(): its selectors and checks take time, and so little fits into any pipe.
            process.stdin.write(line)
            process.stdin.close()
            stdout, stderr = process.stdout.read(), process.stderr.read()
            status = process.wait()
            ms = (time.monotonic() - began) * 1000
        print(json.dumps({"ms": ms, "status": status, "stdout": stdout, "stderr": stderr}), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
