"""Between two runs in one sandbox nothing is left."""

from __future__ import annotations

import pytest

from runner import Runner
from tests.support.clock import Clock

LOOK = """
import os
mine = [p for p in os.listdir("/proc") if p.isdigit() and os.stat("/proc/" + p).st_uid == os.getuid() and int(p) != os.getpid()]
files = [f + "/" + n for f in ("/app", "/tmp", "/dev/shm", "/dev/mqueue") if os.path.isdir(f) for n in os.listdir(f)]
kinds = [kind for kind in ("shm", "msg", "sem") if os.path.exists("/proc/sysvipc/" + kind)]  # gVisor has no such table
ipc = [line for kind in kinds for line in open("/proc/sysvipc/" + kind).read().splitlines()[1:]]
print(mine, sorted(files), ipc)
"""


@pytest.mark.parametrize(
    "litter",
    [
        "open('/tmp/left', 'w').write('x')",
        "import os; os.mkdir('d'); open('d/f', 'w').close(); os.chmod('d', 0)",
        "import os; [os.symlink('/etc/passwd', f'l{i}') for i in range(100)]",
        "import os; os.mkfifo('/tmp/fifo'); os.link('/tmp/fifo', '/tmp/fifo2')",
        "import os; open(b'/tmp/\\xff\\x01\\n', 'w').close(); open('/dev/shm/s', 'w').truncate(1 << 40)",
        "import os\nfor i in range(2000): os.mkdir('d'); os.chdir('d')",
        "import os, time\nif os.fork() == 0:\n os.setsid()\n if os.fork() == 0:\n  time.sleep(300)",
        "import ctypes; c = ctypes.CDLL(None); c.shmget(1234, 4096, 0o1777); c.msgget(1234, 0o1777); c.semget(1234, 1, 0o1777)",
        "import ctypes; ctypes.CDLL('librt.so.1').mq_open(b'/q', 0o102, 0o777, None)",
        "import os, time\nfor i in range(40):\n if os.fork() == 0: time.sleep(300)",
    ],
)
def test_nothing_of_a_run_is_left_for_the_next(python: Runner, litter: str) -> None:
    before = python.id

    first = python.run(litter)
    second = python.run(LOOK)

    assert first.verdict == "ok", first.stderr
    assert second.stdout == "[] ['/app/main.py'] []\n"
    assert python.id == before


def test_children_that_outlive_their_parent_do_not_hold_the_run_up(python: Runner) -> None:
    with Clock() as clock:
        result = python.run("import os, time\nfor i in range(30):\n if os.fork() == 0: time.sleep(300)\nprint('gone')")

    assert (result.verdict, result.stdout) == ("ok", "gone\n")
    clock.check(3)


def test_what_was_compiled_cannot_be_changed_by_what_runs(c: Runner) -> None:
    attack = '#include <stdio.h>\n#include <unistd.h>\nint main(void) { printf("%d", !fopen("main", "w")); printf("%d", unlink("main")); printf("%d", rename("main", "x")); }'

    first, second = c.run_cases(attack, ["", ""]).results

    assert (first.verdict, first.stdout) == ("ok", "1-1-1")
    assert second.stdout == first.stdout


def test_another_source_finds_nothing_of_what_was_compiled_before(c: Runner) -> None:
    c.run("int main(void) { return 0; }")

    result = c.run(
        '#include <dirent.h>\n#include <stdio.h>\nint main(void) { DIR *d = opendir("."); struct dirent *e; int n = 0; while ((e = readdir(d))) n++; printf("%d", n); }'
    )

    assert result.stdout == "4"  # . .. main main.c
