"""A run as it happens: events, typing to it, stopping it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import pytest

from runner import Finished, Output, Run, Runner, Started, Usage
from runner.engine import Engine
from runner.pool import Pool
from tests.engine.conftest import ms
from tests.support.clock import Clock, wait_until


def test_output_comes_while_the_program_runs(python: Runner) -> None:
    began = time.monotonic()

    events = python.stream("import time\nfor i in range(3): print(i, flush=True); time.sleep(0.2)")
    seen = [(event.data, time.monotonic() - began) for event in events if isinstance(event, Output)]

    assert [data for data, _ in seen] == [b"0\n", b"1\n", b"2\n"]
    assert seen[2][1] - seen[0][1] > 0.3


SLOW_LINES = {
    "python": "import time\nfor line in 'abc': print(line); time.sleep(0.3)",
    "c": """
#include <stdio.h>
#include <unistd.h>
int main(void) { for (char line = 'a'; line <= 'c'; line++) { printf("%c\\n", line); usleep(300000); } }
""",
    "cpp": """
#include <iostream>
#include <unistd.h>
int main() { for (char line = 'a'; line <= 'c'; line++) { std::cout << line << '\\n'; usleep(300000); } }
""",
}
"""They never flush."""
ENDLESS = {
    "python": "print('begun')\nwhile True: pass",
    "c": '#include <stdio.h>\nint main(void) { puts("begun"); for (volatile int turn = 0;; turn++); }',
    "cpp": '#include <cstdio>\nint main() { std::puts("begun"); for (volatile int turn = 0;; turn = turn + 1); }',
}
MANY_LINES = {
    "python": ("for _ in range(300000): print(7)", "print('7\\n' * 300000, end='')"),
    "c": (
        '#include <stdio.h>\nint main(void) { for (int i = 0; i < 1000000; i++) puts("7"); }',
        """
#include <stdio.h>
static char text[2000000];
int main(void) {
    for (int i = 0; i < 1000000; i++) { text[2 * i] = '7'; text[2 * i + 1] = '\\n'; }
    fwrite(text, 1, sizeof text, stdout);
}
""",
    ),
}
"""A program that writes many lines, and one that does all that it can to write them in few pieces."""


@pytest.mark.parametrize("language", SLOW_LINES)
def test_lines_are_seen_as_they_are_written_and_where_nobody_watches_they_come_in_one_piece(
    runner_of: Callable[[str], Runner], language: str
) -> None:
    runner = runner_of(language)

    seen = [event.data for event in runner.stream(SLOW_LINES[language]) if isinstance(event, Output)]
    unseen = [e.data for e in runner.start(SLOW_LINES[language], samples=False) if isinstance(e, Output)]

    assert seen == [b"a\n", b"b\n", b"c\n"]
    assert unseen == [b"a\nb\nc\n"]


@pytest.mark.parametrize("language", ENDLESS)
def test_what_was_not_flushed_is_lost_with_the_program_unless_somebody_watches(
    runner_of: Callable[[str], Runner], language: str
) -> None:
    runner = runner_of(language)
    clock = {"run_ms": ms(500)}

    watched = runner.start(ENDLESS[language], timeouts=clock).result()
    unwatched = runner.run(ENDLESS[language], timeouts=clock)

    assert (watched.verdict, watched.stdout) == ("time_limit", "begun\n")
    assert (unwatched.verdict, unwatched.stdout) == ("time_limit", "")


@pytest.mark.parametrize("language", MANY_LINES)
def test_a_program_that_writes_many_lines_costs_what_it_costs_in_any_pipe(
    runner_of: Callable[[str], Runner], language: str
) -> None:
    runner = runner_of(language)
    lines, whole = MANY_LINES[language]
    room = {"output": "4m"}

    line_by_line = runner.start(lines, limits=room, timeouts={"run_ms": 60_000}).result()
    buffered = runner.run(lines, limits=room, timeouts={"run_ms": 60_000})
    fewest = runner.run(whole, limits=room, timeouts={"run_ms": 60_000})

    assert line_by_line.stdout == buffered.stdout == fewest.stdout
    assert line_by_line.cpu_ms
    assert buffered.cpu_ms
    assert fewest.cpu_ms
    # Nearer to the one that does all that it can than to the one that makes a system call of every line.
    assert buffered.cpu_ms - fewest.cpu_ms < line_by_line.cpu_ms - buffered.cpu_ms


def test_events_tell_phases_usage_and_at_last_the_result(c: Runner) -> None:
    source = '#include <stdio.h>\n#include <unistd.h>\nint main(void) { puts("hi"); fflush(stdout); usleep(200000); }'

    events = list(c.stream(source))

    assert [event.phase for event in events if isinstance(event, Started)] == ["compile", "run"]
    usage = [event for event in events if isinstance(event, Usage) and event.phase == "run"]
    assert len(usage) >= 2
    assert usage[-1].wall_ms > usage[0].wall_ms
    assert all(sample.memory_bytes and sample.processes for sample in usage)
    assert isinstance(events[-1], Finished)
    assert events[-1].result.stdout == "hi\n"
    assert sum(isinstance(event, Finished) for event in events) == 1


def test_a_program_can_be_talked_to_while_it_runs(python: Runner) -> None:
    run = python.start("while (line := input()) != 'bye': print('you said', line, flush=True)\nprint('end')", None)
    answers: list[bytes] = []

    for event in run:
        if isinstance(event, Started):
            run.write("one\n")
        if isinstance(event, Output):
            answers.append(event.data)
            run.write("two\n" if len(answers) == 1 else "bye\n")

    assert b"".join(answers) == b"you said one\nyou said two\nend\n"
    assert run.result().verdict == "ok"


def test_end_of_file_can_be_sent_while_it_runs(python: Runner) -> None:
    run = python.start("import sys; print(len(sys.stdin.read()))", None)

    for event in run:
        if isinstance(event, Started):
            run.write("abc")
            run.close_stdin()

    assert run.result().stdout == "3\n"


def stop_at(run: Run, moment: type[Started | Output]) -> Clock:
    """Take events, stop the run from another thread at its first event of a kind; return the time from there to the result."""

    def stop() -> None:
        time.sleep(0.05)
        clock.start()
        run.stop()

    stopper = threading.Thread(target=stop)
    with Clock() as clock:
        for event in run:
            if isinstance(event, moment) and not stopper.ident:
                stopper.start()
    stopper.join()
    return clock


@pytest.mark.parametrize("program", ["while True: pass", "import time; time.sleep(60)", "while True: print('x' * 50)"])
def test_a_run_can_be_stopped_from_another_thread(python: Runner, program: str) -> None:
    run = python.start(f"print('begun', flush=True)\n{program}", limits={"output": "1g"}, timeouts={"run_ms": 20_000})

    stop_at(run, Output).check(0.5)

    assert run.result().stopped
    assert run.result().stdout.startswith("begun\n")
    assert python.run("print('still here')").stdout == "still here\n"


def test_a_compiler_can_be_stopped(c: Runner) -> None:
    slow = "#include __FILE__\n"  # includes itself 200 deep, and each line anew
    run = c.start(slow * 3 + "int main(void) { return 0; }")

    stop_at(run, Started).check(0.5)

    assert run.result().verdict == "compile_error"
    assert run.result().stopped


def test_a_run_stopped_before_it_starts_does_not_start(python: Runner) -> None:
    run = python.start("print('never')")
    run.stop()

    result = run.result()

    assert result.stopped
    assert result.stdout == ""
    assert python.run("print('still here')").stdout == "still here\n"


def test_a_caller_that_goes_away_leaves_no_program_running(python: Runner) -> None:
    events = python.stream("import time; print('x', flush=True); time.sleep(60)")
    next(events)

    events.close()  # type: ignore[attr-defined]  # a generator

    assert python.run("print('anew')").stdout == "anew\n"


def test_a_pool_has_the_next_sandbox_ready_and_gives_a_source_its_old_one_back(engine: Engine) -> None:
    import languages

    language = languages.load().find("c")
    one = "int main(void) { return 0; }"
    with Pool(engine) as pool:
        pool.park(language)
        first = pool.start(language, one).result()
        again = pool.start(language, one).result()
        other = pool.start(language, one + "\n").result()

        assert [result.compile and result.compile.cached for result in (first, again, other)] == [False, True, False]
        assert wait_until(lambda: pool.parked(language))


def test_a_pool_lets_idle_sandboxes_go(engine: Engine) -> None:
    import languages

    language = languages.load().find("python")
    with Pool(engine, idle_s=0.4) as pool:
        pool.park(language)
        assert pool.parked(language)

        assert wait_until(lambda: not pool.parked(language))
        assert pool.start(language, "print(1)").result().stdout == "1\n"
