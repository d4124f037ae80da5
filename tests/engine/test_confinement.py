"""What stands between a program and the kernel beside its limits: `[sandbox]` of the settings."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

import languages
import runner.container
from runner import Runner
from runner.engine import Engine
from runner.errors import EngineError, SandboxError
from tests.hostile import FOLDER

C = languages.load().find("c")
PROFILE = json.loads((Path(runner.container.__file__).parent / "seccomp.json").read_text())
DENIED = [rule for rule in PROFILE["syscalls"] if rule.get("errnoRet") == 1]
"""The lines that refuse what other profiles allow; whatever no line names is refused too."""
VERSION = "int main(void) { return 0; }"


def confined(**settings: str) -> languages.Language:
    sandbox = msgspec.structs.replace(C.settings.sandbox, **settings)
    return replace(C, settings=msgspec.structs.replace(C.settings, sandbox=sandbox))


@pytest.fixture(scope="module")
def unconfined(engine: Engine) -> Iterator[Runner]:
    with Runner(confined(seccomp="unconfined"), engine=engine) as runner:
        yield runner


@pytest.mark.parametrize("rule", DENIED, ids=lambda rule: rule["names"][0])
def test_it_is_the_filter_that_refuses(unconfined: Runner, rule: dict[str, list[str]]) -> None:
    """Its program is in the catalogue, where it must be refused; without the filter the kernel lets it through."""
    program = FOLDER / "c" / f"denied_{rule['names'][0]}.c"

    result = unconfined.run(program.read_bytes())

    assert sorted(line.split(":")[0] for line in result.stdout.splitlines()) == sorted(rule["names"])
    assert "refused" not in result.stdout


def test_every_call_that_the_filter_names_exists(c: Runner) -> None:
    """An engine passes over a name that it does not know."""
    names = sorted({name for rule in PROFILE["syscalls"] for name in rule["names"]})
    looks = "\n".join(f'#ifndef SYS_{name}\n    puts("{name}");\n#endif' for name in names)

    result = c.run(f"#include <stdio.h>\n#include <sys/syscall.h>\nint main(void) {{\n{looks}\n}}")

    assert (result.verdict, result.stdout) == ("ok", "")


def test_the_engine_is_given_our_filter(c: Runner, engine: Engine) -> None:
    options = engine.api.inspect_container(c.id)["HostConfig"]["SecurityOpt"]

    assert [json.loads(option.removeprefix("seccomp=")) for option in options if option.startswith("seccomp=")] == [
        PROFILE
    ]


@pytest.mark.parametrize(("named", "filters"), [("strict", "2"), ("engine", "2"), ("unconfined", "0")])
def test_the_kernel_says_which_kind_of_filter_is_on(engine: Engine, named: str, filters: str) -> None:
    reads = '#include <stdio.h>\nint main(void) { char line[99]; FILE *f = fopen("/proc/self/status", "r"); while (fgets(line, 99, f)) fputs(line, stdout); }'
    with Runner(confined(seccomp=named), engine=engine) as runner:
        status = runner.run(reads).stdout

    found = re.search(r"^Seccomp:\t(\d)", status, re.MULTILINE)
    assert found is not None
    assert found[1] == filters


def test_a_profile_of_the_user_s_own(engine: Engine, tmp_path: Path) -> None:
    own = {
        "defaultAction": "SCMP_ACT_ALLOW",
        "syscalls": [{"names": ["uname"], "action": "SCMP_ACT_ERRNO", "errnoRet": 42}],
    }
    path = tmp_path / "own.json"
    path.write_text(json.dumps(own))
    asks = '#include <errno.h>\n#include <stdio.h>\n#include <sys/utsname.h>\nint main(void) { struct utsname u; uname(&u); printf("%d", errno); }'

    with Runner(confined(seccomp=str(path)), engine=engine) as runner:
        result = runner.run(asks)

    assert result.stdout == "42"


def test_a_profile_that_vanished_since_the_settings_were_read(engine: Engine, tmp_path: Path) -> None:
    with pytest.raises(SandboxError, match=r"gone\.json cannot be used: .*see `\[sandbox\]`"):
        Runner(confined(seccomp=str(tmp_path / "gone.json")), engine=engine)


def test_a_runtime_that_the_engine_does_not_know(engine: Engine, runner_of: Callable[[str], Runner]) -> None:
    with pytest.raises((EngineError, SandboxError), match="no-such-runtime"):
        Runner(confined(runtime="no-such-runtime"), engine=engine)

    with Runner(confined(runtime=engine.info.runtime), engine=engine) as runner:
        assert runner.run(VERSION).verdict == "ok"


def test_an_apparmor_profile_reaches_the_engine(engine: Engine) -> None:
    language = confined(apparmor="no-such-profile")
    if "apparmor" in engine.info.security:
        with pytest.raises(EngineError, match="no-such-profile"):
            Runner(language, engine=engine)
    else:  # it would take any name and apply none
        with pytest.raises(SandboxError, match="the profile no-such-profile would not be applied"):
            Runner(language, engine=engine)
