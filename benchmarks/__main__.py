"""Repeat the README's measurements: print every table, and write JSON and a chart of each to benchmarks/results.

    python -m benchmarks [NAME…]

Each runs in a process of its own, one after the other. The exit status is 1 if one of them failed or missed what it
expects; the others are measured all the same.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Sequence

NAMES = (
    *("latency", "command_line", "compilers", "judging", "throughput", "making", "memory"),
    *("typing", "output", "limits", "many", "serving"),
)


def measure(names: Sequence[str]) -> list[str]:
    """Run benchmarks; return the names of those that failed or missed what they expect."""
    missed = []
    for name in names:
        print(f"\n## {name}\n", flush=True)
        if subprocess.run([sys.executable, "-m", f"benchmarks.{name}", "--keep"], check=False).returncode:
            missed.append(name)
    return missed


def main() -> int:
    """Measure; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"default: {' '.join(NAMES)}")
    names = parser.parse_args().names or NAMES
    if unknown := sorted(set(names) - set(NAMES)):
        parser.error(f"there is no benchmark {', '.join(unknown)}; there are {', '.join(NAMES)}")
    missed = measure(names)
    print(f"\nFailed, or missed what it expects: {', '.join(missed)}" if missed else "\nAll hold what they expect.")
    return int(bool(missed))


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
