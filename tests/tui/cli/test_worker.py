"""`code-runner worker` and `judge --scheduler` as a person or script meets them; there is no engine, and no scheduler."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.cli.test_main import Run, here, one_line, run, work  # noqa: F401  # fixtures

WITHOUT_DASK = "import sys; sys.modules['distributed'] = None; from tui.cli import main; main()"
NOBODY = "tcp://127.0.0.1:1"
JUDGE = "judge frog-fees --each ."


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ("worker", "missing option '--scheduler'"),
        ("worker --scheduler nobody", '"nobody" is not an address; write tcp://127.0.0.1:8786'),
        ("worker --scheduler tcp://10.0.0.5:1", "use tls:// with certificates, or --insecure"),
        ("worker --scheduler tls://h", "tls:// needs certificates; give --tls-ca, --tls-cert and --tls-key"),
        (f"worker --scheduler {NOBODY} cobol", 'there is no language "cobol"'),
        (f"worker --scheduler {NOBODY} --jobs 0", "0 is not in the range"),
        (f"{JUDGE} --scheduler nobody", '"nobody" is not an address'),
        (f"{JUDGE} --scheduler tcp://judge.example", "is open to everybody in that network"),
        (f"{JUDGE} --scheduler {NOBODY} --tls-ca ca.pem", "goes with tls:// only; write tls://127.0.0.1:1"),
        (f"{JUDGE} --scheduler tls://h --tls-ca ca.pem", "--tls-ca: there is no file ca.pem; check the name"),
        (f"{JUDGE} --scheduler {NOBODY} --jobs 2", "give it to `code-runner worker`"),
        (f"{JUDGE} --insecure", "this option goes with --scheduler only"),
        (f"judge frog-fees hello.py --scheduler {NOBODY}", "this option goes with --each only"),
    ],
)
def test_wrong_usage_is_one_sentence(here: Run, arguments: str, words: str) -> None:  # noqa: F811  # a fixture
    ran = here(*arguments.split())

    assert words in one_line(ran)
    assert (ran.returncode, ran.stdout) == (2, "")


@pytest.mark.parametrize("command", ["worker", JUDGE])
def test_without_dask_it_says_how_to_get_it(run: Run, command: str) -> None:  # noqa: F811  # a fixture
    ran = run(*command.split(), "--scheduler", NOBODY, code=WITHOUT_DASK)

    assert one_line(ran) == (
        "many machines need Dask, which is not installed; `pip install 'code-runner[cluster]'` installs it"
    )
    assert ran.returncode == 125


def test_a_worker_without_an_engine_does_not_start(run: Run) -> None:  # noqa: F811  # a fixture
    ran = run("worker", "--scheduler", NOBODY)

    assert "is not there; start it, or unset DOCKER_HOST" in one_line(ran)
    assert (ran.returncode, ran.stdout) == (125, "")


def test_a_scheduler_that_does_not_answer_is_one_sentence(run: Run, work: Path) -> None:  # noqa: F811  # fixtures
    ran = run(*JUDGE.split(), "--scheduler", NOBODY, "--patience", "0.2", CODE_RUNNER_STATE=str(work / "state"))

    assert one_line(ran) == (f"no scheduler answers at {NOBODY}; start one there with `dask scheduler`, or correct it")
    assert (ran.returncode, ran.stdout) == (125, "")
