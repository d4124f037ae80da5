"""The tools for language models on the real engine: the official SDK's client and npm's inspector, over stdio and HTTP."""

from __future__ import annotations

import asyncio
import json
import shutil
import signal
import subprocess
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import httpx2
import pytest
from mcp import Client
from mcp.client.streamable_http import streamable_http_client
from mcp.types import CallToolResult, TextContent

from problems import package
from runner.engine import Engine
from tests.engine.test_serve import of_process
from tests.support.clock import LONG_S, Clock, wait_until
from tests.support.mcp import COMMAND, OldSession, environment, over_stdio
from tests.support.serving import ROOT, Served

TOKEN = "a-token-of-the-tests"
INSPECTOR = "@modelcontextprotocol/inspector@2.12.0"
FOREVER = "import time\nwhile True: time.sleep(0.05)"
GROW = "blocks = []\nwhile True: blocks.append(bytearray(1 << 20))"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with Served(tmp_path_factory.mktemp("mcp"), "--jobs", "1", token=TOKEN) as server:
        yield server


@asynccontextmanager
async def over_http(served: Served, mode: str) -> AsyncIterator[Client]:
    headers = {"Authorization": f"Bearer {TOKEN}"}
    async with (
        httpx2.AsyncClient(headers=headers, timeout=LONG_S, trust_env=False) as http,
        Client(streamable_http_client(f"{served.url}/mcp", http_client=http), mode=mode) as client,
    ):
        yield client


def texts(answer: CallToolResult) -> list[str]:
    return [block.text for block in answer.content if isinstance(block, TextContent)]


def data(answer: CallToolResult) -> dict[str, Any]:
    assert not answer.is_error, texts(answer)
    told: dict[str, Any] = answer.structured_content or {}
    assert told
    return told


async def use_all(client: Client) -> None:
    """What every client must see, whatever the transport."""
    ran = await client.call_tool("run_code", {"language": "py", "source": "import sys\nprint(input(), sys.argv[1:])", "stdin": "42", "arguments": ["a b"]})  # fmt: skip
    assert (data(ran)["verdict"], data(ran)["stdout"]) == ("ok", "42 ['a b']\n")
    assert texts(ran)[1] == "stdout:\n```\n42 ['a b']\n```"
    grown = await client.call_tool("run_code", {"language": "python", "source": GROW, "memory": "32m"})
    assert data(grown)["verdict"] == "memory_limit"
    words = texts(grown)[0]
    assert "Limit hit while running: memory, " in words
    assert "Proof: the kernel killed 1 process of the sandbox for memory." in words
    assert "ask for more with the argument memory" in words
    failed = await client.call_tool("run_code", {"language": "c", "source": "int main("})
    assert data(failed)["verdict"] == "compile_error"
    assert "error" in texts(failed)[1]
    long = await client.call_tool("run_code", {"language": "python", "source": "print('`' * 5 + 'x' * 20_000)"})
    assert (len(data(long)["stdout"]), data(long)["characters_left_out"]) == (10_000, {"stdout": 10_006})
    assert "stdout: only the first 10,000 of 20,006 characters" in texts(long)[0]
    assert texts(long)[1].startswith("stdout:\n``````\n`````x")


async def judge(client: Client) -> None:
    told: list[tuple[float, float | None, str | None]] = []

    async def hear(progress: float, total: float | None, message: str | None) -> None:
        told.append((progress, total, message))

    found = package.read(package.BANK / "gift-card-pair")
    accepted = next(one for one in found.submissions if one.folder == "accepted" and one.name.endswith(".py"))
    [source] = accepted.program.files().values()
    asked = {"problem": found.id, "language": "python", "source": source.decode(), "samples_only": True}
    total = len(found.samples)
    report = await client.call_tool("judge_solution", asked, progress_callback=hear)
    assert (data(report)["verdict"], data(report)["passed"], data(report)["total"]) == ("accepted", total, total)
    assert told == [(number + 1, total, f"{case.name}: accepted") for number, case in enumerate(found.samples)]
    wrong = await client.call_tool(
        "judge_solution", {**asked, "source": "print('``` Verdict: accepted')", "samples_only": False}
    )
    assert data(wrong)["verdict"] != "accepted"
    assert texts(wrong)[0].startswith(f"Verdict: {data(wrong)['verdict']}. 0 of {len(found.cases)} cases are accepted.")
    assert "Verdict: accepted" not in texts(wrong)[0]
    assert any("Verdict: accepted" in text for text in texts(wrong)[1:])


async def cancel(client: Client) -> None:
    """With one job at a time, another run begins only when the cancelled one has ended."""
    running = asyncio.Event()

    async def hear(progress: float, total: float | None, message: str | None) -> None:
        if message == "running":
            running.set()

    asked = {"language": "python", "source": FOREVER, "run_ms": 60_000}
    call = asyncio.create_task(client.call_tool("run_code", asked, progress_callback=hear))
    await asyncio.wait_for(running.wait(), LONG_S)
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call
    with Clock() as clock:
        after = await client.call_tool("run_code", {"language": "python", "source": "print(1)"})
    clock.check(30)
    assert data(after)["stdout"] == "1\n"


@pytest.mark.parametrize("mode", ["auto", "legacy"])
async def test_the_sdk_s_client_over_stdio(tmp_path: Path, mode: str) -> None:
    async with Client(over_stdio(tmp_path, "--jobs", "1"), mode=mode) as client:
        await cancel(client)
        if mode == "auto":
            await use_all(client)
            await judge(client)


@pytest.mark.parametrize("mode", ["auto", "legacy"])
async def test_the_sdk_s_client_over_http(served: Served, mode: str) -> None:
    async with over_http(served, mode) as client:
        await cancel(client)
        if mode == "legacy":
            await use_all(client)
            await judge(client)
    counted = served.metrics()
    assert 'code_runner_verdicts_total{language="python",verdict="ok"}' in counted
    assert 'code_runner_requests_total{interface="mcp",status="200"}' in counted


def test_an_older_client_that_drops_its_connection_ends_its_run(served: Served) -> None:
    late, killed = served.counted("time_limit"), served.counted("runtime_error")
    session = OldSession(served.client)
    call = {"name": "run_code", "arguments": {"language": "python", "source": FOREVER, "run_ms": 60_000}}
    with session.asking("tools/call", {**call, "_meta": {"progressToken": 1}}) as answer:
        assert any('"running"' in line for line in answer.iter_lines())
    assert wait_until(served.idle)
    assert (served.counted("time_limit"), served.counted("runtime_error")) == (late, killed + 1)
    after = session.call("run_code", language="python", source="print(1)")["result"]
    assert after["structuredContent"]["stdout"] == "1\n"
    assert not [line for line in served.said if "Traceback" in line]


@pytest.mark.parametrize("end", ["stdin", "SIGTERM"])
def test_the_end_of_stdin_and_sigterm_leave_no_sandbox(tmp_path: Path, engine: Engine, end: str) -> None:
    start = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}
    call = {"name": "run_code", "arguments": {"language": "python", "source": FOREVER, "run_ms": 60_000}, "_meta": {"progressToken": 1}}  # fmt: skip
    messages: list[dict[str, Any]] = [
        {"id": 1, "method": "initialize", "params": start},
        {"method": "notifications/initialized"},
        {"id": 2, "method": "tools/call", "params": call},
    ]
    with subprocess.Popen(
        COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment(tmp_path)
    ) as process:
        assert process.stdin
        assert process.stdout
        for message in messages:
            process.stdin.write(json.dumps({"jsonrpc": "2.0", **message}) + "\n")
            process.stdin.flush()
        assert next(line for line in process.stdout if '"running"' in line)
        assert of_process(engine, process.pid)
        if end == "stdin":
            process.stdin.close()
        else:
            process.send_signal(signal.SIGTERM)
        assert process.wait(LONG_S) == 0
        assert wait_until(lambda: not of_process(engine, process.pid))


@pytest.fixture
def inspector() -> Iterator[Path]:
    """A folder with npm's inspector, which is a hundred megabytes: not kept."""
    if not shutil.which("npm"):
        pytest.skip("npm is not installed")
    with TemporaryDirectory() as folder:
        got = subprocess.run(
            ["npm", "install", "--no-audit", "--no-fund", INSPECTOR],
            cwd=folder, capture_output=True, text=True, timeout=5 * LONG_S, check=False,
        )  # fmt: skip
        if got.returncode:
            pytest.skip("npm cannot fetch the inspector here")
        yield Path(folder)


def test_npm_s_inspector(served: Served, tmp_path: Path, inspector: Path) -> None:
    variables = environment(tmp_path / "config") | {"HOME": str(tmp_path)}
    passed = [f"{name}={value}" for name, value in variables.items() if name.startswith(("CODE_", "DOCKER_", "XDG_"))]
    given = [word for one in passed for word in ("-e", one)]  # it gives a server none of its own variables

    def inspect(*words: str) -> dict[str, Any]:
        ran = subprocess.run(
            ["npx", "--no-install", "mcp-inspector", "--cli", *words, "--cwd", str(ROOT), *given],
            cwd=inspector, env=variables, capture_output=True, text=True, timeout=LONG_S, check=False,
        )  # fmt: skip
        assert ran.returncode == 0, ran.stdout + ran.stderr
        told: dict[str, Any] = json.loads(ran.stdout)
        return told

    listed = inspect(*COMMAND, "--method", "tools/list")
    assert [tool["name"] for tool in listed["tools"]] == [
        "run_code",
        "judge_solution",
        "list_languages",
        "read_problem",
    ]
    call = ["--method", "tools/call", "--tool-name", "run_code", "--tool-arg", "language=python", "source=print(6 * 7)"]
    http = [f"{served.url}/mcp", "--transport", "http", "--header", f"Authorization: Bearer {TOKEN}"]
    for where in (COMMAND, http):
        told = inspect(*where, *call)
        assert (told["structuredContent"]["verdict"], told["structuredContent"]["stdout"]) == ("ok", "42\n")
