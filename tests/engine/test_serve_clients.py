"""Clients that other people wrote for Judge0, Piston and SandboxFusion, unchanged, against `code-runner serve`.

Left out: `aio-piston`, `pistonpy` and `piston-cli` have the address of Piston's public service written into their code;
`pistonapi` posts a form, which Piston refuses too; `aiopyston` needs what `ultra-piston` does. `sandbox-fusion`'s prompts, jupyter and evaluation call addresses that are not served.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.clock import LONG_S
from tests.support.serving import Served

TOKEN = "a-token-of-the-tests"
NODE_CLIENT = """
import piston from "piston-client";
const client = piston({ server: process.argv[2] });
console.log(JSON.stringify(await client.execute("python", "import sys\\nprint(sys.argv[1:])", { args: ["a"] })));
"""
WRAPPER = ("judge0-api-wrapper==1.1.3", "furl==2.1.3", "orderedmultidict==1.0.1")
"""It wants thirty packages in their versions of its day, wheel and twine among them; these are those that it imports and we lack."""
WRAPPER_CLIENT = """
import json, sys
from judge0_api_wrapper import CreateSubmission, Judge0, LanguageNotFound

client = Judge0(*sys.argv[1:])
squares = dict(source_code="print(int(input()) ** 2, 'ö')", language_id=71, expected_output="9 ö", cpu_time_limit=3, memory_limit=65536)
one = client.wait_for_completion(client.submit(CreateSubmission(stdin="3", **squares)), poll_interval=0.05)
batch = [CreateSubmission(stdin=text, **squares) for text in ("3", "2", "x")]
tokens = client.submit_batch(batch, encode_in_base64=False)
while {1, 2} & set(client.get_statuses(tokens)):
    pass
try:
    unknown = client.submit(CreateSubmission(source_code="", language_id=7))
except LanguageNotFound as error:
    unknown = str(error)
told = [one, *client.get_results(tokens)]
print(json.dumps([[one.result.name, one.stdout, one.time > 0, one.memory > 0] for one in told]), unknown)
"""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with Served(tmp_path_factory.mktemp("serve"), "--judge0", token=TOKEN) as server:
        yield server


@pytest.fixture(scope="module")
def open_to_all(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with Served(tmp_path_factory.mktemp("serve")) as server:
        yield server


def test_judge0_s_own_client(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    import judge0

    client = judge0.Client(endpoint=served.url, headers={"X-Auth-Token": TOKEN})
    assert client.version == "1.13.1"
    assert client.config.max_submission_batch_size == 20
    assert len(client.get_statuses()) == 14
    assert client.get_language(71).source_file == "main.py"
    cases = [judge0.TestCase("2", "4"), judge0.TestCase("3", "9"), judge0.TestCase("4", "1")]
    ran: Any = judge0.run(
        client=client, source_code="print(int(input()) ** 2)", language=judge0.PYTHON, test_cases=cases
    )
    assert [one.status for one in ran] == [judge0.Status.ACCEPTED, judge0.Status.ACCEPTED, judge0.Status.WRONG_ANSWER]
    assert [one.stdout for one in ran] == ["4\n", "9\n", "16\n"]
    failed: Any = judge0.run(client=client, source_code="int main(", language=judge0.C)
    assert failed.status == judge0.Status.COMPILATION_ERROR
    assert "error" in failed.compile_output


def test_judge0_client(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    from judge0_client import Judge0Client, SingleFileSubmission

    async def use() -> None:
        async with Judge0Client(served.url, auth_token=TOKEN) as client:
            assert (await client.get_about()).version == "1.13.1"
            assert (await client.get_workers())[0].paused == 0
            request = SingleFileSubmission(source_code="print(open('data.txt').read())", language_id=71, additional_files={"data.txt": "hi"})  # fmt: skip
            token = (await client.create_submission(request)).token
            while (told := await client.get_submission(token)).status.id in (1, 2):
                await asyncio.sleep(0.05)
            assert (told.status.id, told.stdout, told.time is not None) == (3, "hi\n", True)

    asyncio.run(use())


def test_judge0api(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    import judge0api

    client = judge0api.Client(served.url, auth_token=TOKEN, auth_user=TOKEN)
    done = judge0api.submission.submit(client, b"print(input())", 71, stdin=b"x", expected_output=b"y")
    done.load(client)
    assert (done.status["id"], done.stdout) == (4, b"x\n")
    client.session.close()


@pytest.fixture(scope="module")
def wrapper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with judge0-api-wrapper."""
    folder = tmp_path_factory.mktemp("wrapper")
    got = subprocess.run(
        [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", str(folder), *WRAPPER],
        capture_output=True, text=True, timeout=LONG_S, check=False,
    )  # fmt: skip
    if got.returncode:
        pytest.skip("pip cannot fetch judge0-api-wrapper here")
    return folder


@pytest.mark.parametrize("place", ["", "/judge0"])
def test_judge0_api_wrapper(served: Served, wrapper: Path, place: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", WRAPPER_CLIENT, f"{served.url}{place}", TOKEN, TOKEN],
        env=os.environ | {"PYTHONPATH": str(wrapper), "NO_PROXY": "127.0.0.1"},
        capture_output=True, text=True, timeout=LONG_S, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    told, end = json.JSONDecoder().raw_decode(ran.stdout)
    assert told == [
        ["ACCEPTED", "9 ö\n", True, True],
        ["ACCEPTED", "9 ö\n", True, True],
        ["WRONG_ANSWER", "4 ö\n", True, True],
        ["RUNTIME_ERROR_NZEC", "", True, True],
    ]
    assert ran.stdout[end:].startswith(" Unknown language id.")


def test_ultra_piston(open_to_all: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    from ultra_piston import File, PistonClient

    # The client waits for five seconds; the first request on new images asks each for its version.
    assert open_to_all.client.get("/api/v2/runtimes").status_code == 200
    client = PistonClient(base_url=f"{open_to_all.url}/api/v2/piston/", rate_limit=0.001)
    runtimes = {one.language: one for one in client.get_runtimes()}
    assert "py" in runtimes["python"].aliases
    version = runtimes["python"].version
    told = client.post_execute(language="python", version=version, file=File(content="print(input())"), stdin="x")
    assert (told.run.stdout, told.run.code, told.compile, told.version) == ("x\n", 0, None, version)
    assert {one.language for one in client.get_packages() if one.installed} == set(runtimes)


def test_sandbox_fusion(open_to_all: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    from sandbox_fusion import RunCodeRequest, run_code

    told = run_code(RunCodeRequest(code="print(input())", language="python", stdin="x"), endpoint=open_to_all.url)
    assert (told.status, told.run_result.stdout, told.run_result.return_code) == ("Success", "x\n", 0)


def test_piston_client_of_npm(open_to_all: Served, tmp_path: Path) -> None:
    if not shutil.which("npm"):
        pytest.skip("npm is not installed")
    (tmp_path / "package.json").write_text('{"type": "module"}')
    (tmp_path / "use.js").write_text(NODE_CLIENT)
    got = subprocess.run(
        ["npm", "install", "--no-audit", "--no-fund", "piston-client@1.0.2"],
        cwd=tmp_path, capture_output=True, text=True, timeout=LONG_S, check=False,
    )  # fmt: skip
    if got.returncode:
        pytest.skip("npm cannot fetch piston-client here")
    ran = subprocess.run(
        ["node", "use.js", open_to_all.url], cwd=tmp_path, capture_output=True, text=True, timeout=LONG_S, check=False
    )
    assert '"stdout":"[\'a\']\\n"' in ran.stdout, ran.stdout + ran.stderr
