"""The app in a browser without an engine: who comes in, how many, and that nothing is left."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect

from foundation.errors import DefinitionError
from serve.settings import ServeSettings
from serve.web import cookie
from serve.web.page import headers
from serve.web.session import MOST_CELLS, cells
from serve.web.settings import WebSettings
from serve.web.visitors import DAY_S, Visitors
from tests.support.clock import LONG_S, wait_until
from tests.support.serving import Web

TOKEN = "a token that nobody guesses"
COLUMNS = "?width=100&height=30"


def opened(web: Web, **more: str) -> ClientConnection:
    """Connect as the page does."""
    cookies = "; ".join(f"{one.name}={one.value}" for one in web.client.cookies.jar)
    return connect(
        f"ws://127.0.0.1:{web.port}/ws{COLUMNS}", additional_headers={"Cookie": cookies, **more}, open_timeout=LONG_S
    )


def drawn(socket: ClientConnection, words: bytes) -> bytes:
    """What the app draws, until it has drawn these words."""
    seen, deadline = b"", time.monotonic() + LONG_S
    while words not in seen:
        assert time.monotonic() < deadline, seen
        more = socket.recv(LONG_S)
        seen += more if isinstance(more, bytes) else b""
    return seen


def free(web: Web) -> bool:
    """Whether all sessions have ended."""
    return web.apps() == [] and web.client.get("/").status_code == 200


def refused(web: Web, **more: str) -> int:
    """The status with which a connection is refused."""
    with pytest.raises(InvalidStatus) as caught:
        opened(web, **more)
    return caught.value.response.status_code


# ------------------------------------------------------------------------------ without a server


def test_a_cookie_proves_a_token_and_only_that_one() -> None:
    visitor = cookie.new_visitor()
    given = cookie.cookie_of(visitor, "first")
    assert cookie.read_cookie(given, ("second", "first")) == cookie.Visitor(visitor, "first")
    assert cookie.read_cookie(given, ("second",)) == cookie.Visitor(visitor, None)
    assert cookie.read_cookie(cookie.cookie_of(visitor, None), ("first",)) == cookie.Visitor(visitor, None)
    other = cookie.new_visitor() + given[given.index(".") :]
    assert cookie.read_cookie(other, ("first",)) == cookie.Visitor(other.partition(".")[0], None)
    for wrong in ("", "x", "../../etc/passwd", "é" * 43, visitor + "x"):
        assert cookie.read_cookie(wrong, ("first",)) is None


def test_a_visitor_finds_the_same_folder_which_does_not_tell_the_cookie(tmp_path: Path) -> None:
    visitors = Visitors(tmp_path / "web", most=2, keep_s=DAY_S)
    visitor = cookie.new_visitor()
    with visitors.folder_of(visitor) as folder:
        (folder / "draft").touch()
    with visitors.folder_of(visitor) as again, visitors.folder_of(cookie.new_visitor()) as other:
        assert (again / "draft").exists()
        assert other != again
    assert visitor not in str(folder)
    assert folder.stat().st_mode & 0o077 == 0
    visitors.close()


def test_folders_are_removed_by_age_and_number_but_never_one_in_use(tmp_path: Path) -> None:
    visitors = Visitors(tmp_path / "web", most=2, keep_s=DAY_S)
    first, second, third = (cookie.new_visitor() for _ in range(3))
    with visitors.folder_of(first) as used:
        with visitors.folder_of(second) as old:
            pass
        os.utime(used, (0, 0))
        os.utime(old, (0, 0))
        visitors.sweep()
        assert used.exists()
        assert not old.exists()
        with visitors.folder_of(second):
            pass
        with visitors.folder_of(third) as new:  # makes room: the second is the oldest that nobody uses
            assert sorted(visitors_of(tmp_path)) == sorted([used.name, new.name])
    visitors.close()


def visitors_of(folder: Path) -> list[str]:
    return [path.name for path in (folder / "web").iterdir() if path.is_dir()]


def test_two_servers_do_not_share_a_folder(tmp_path: Path) -> None:
    visitors = Visitors(tmp_path / "web", most=2, keep_s=DAY_S)
    with pytest.raises(DefinitionError, match="is used by another `code-runner web`; set CODE_RUNNER_STATE"):
        Visitors(tmp_path / "web", most=2, keep_s=DAY_S)
    visitors.close()
    Visitors(tmp_path / "web", most=2, keep_s=DAY_S).close()


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"access": ServeSettings(host="0.0.0.0")}, "lets other machines in, so it needs a token"),
        ({"sessions": 5, "visitors": 4}, "--visitors 4: is less than --sessions 5"),
    ],
)
def test_settings_that_cannot_be(tmp_path: Path, settings: dict[str, object], sentence: str) -> None:
    made = WebSettings(**{"access": ServeSettings(), "command": [], "folder": tmp_path, **settings})  # type: ignore[arg-type]  # its fields
    with pytest.raises(DefinitionError, match=sentence):
        made.check()


@pytest.mark.parametrize(
    ("given", "size"), [("80", 80), (-1, 1), (10**9, MOST_CELLS), ("x", 24), (None, 24), (2.5, 24), ([], 24)]
)
def test_a_terminal_has_a_size_within_bounds(given: object, size: int) -> None:
    assert cells(given, 24) == size


def test_a_page_loads_from_and_sends_to_this_server_only() -> None:
    policy = headers("localhost:2359")["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "connect-src 'self' ws://localhost:2359 wss://localhost:2359;" in policy
    assert "evil" not in headers("x; script-src https://evil.example")["Content-Security-Policy"]


# --------------------------------------------------------------------------------- with a server


@pytest.fixture(scope="module")
def web(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Web]:
    with Web(tmp_path_factory.mktemp("web"), "--sessions", "1", engine=False) as web:
        yield web


def test_a_visit_gives_a_cookie_and_the_next_one_keeps_it(web: Web) -> None:
    first = web.client.get("/")
    assert 'class="textual-terminal"' in first.text
    assert "googleapis" not in first.text
    given = first.headers["set-cookie"]
    assert "HttpOnly" in given
    assert "SameSite=lax" in given
    assert web.client.get("/").headers["set-cookie"] == given
    assert web.client.get("/page/textual.js").headers["content-type"].startswith("text/javascript")
    assert web.client.get("/page/..%2F..%2Fserver.py").status_code == 404


def test_foreign_pages_names_and_strangers_stay_out(web: Web) -> None:
    web.client.get("/")
    assert web.client.get("/", headers={"Host": "evil.example"}).status_code == 403
    assert web.client.post("/", headers={"Origin": "https://evil.example"}).status_code == 403
    assert refused(web, Origin="https://evil.example") == 403
    with connect(f"ws://127.0.0.1:{web.port}/ws") as socket:
        assert socket.recv(LONG_S) == b"Open the page first: it gives your browser the cookie that this needs.\r\n"
    assert web.apps() == []


def test_a_session_draws_the_app_a_second_one_must_wait_and_texts_stay(web: Web) -> None:
    web.client.get("/")
    with opened(web, Origin=web.url) as socket:
        drawn(socket, b"main.py")
        assert len(web.apps()) == 1
        full = web.client.get("/")
        assert full.status_code == 503
        assert "All 1 sessions are in use; come back later." in full.text
        with opened(web) as second:
            assert second.recv(LONG_S) == b"All 1 sessions are in use; come back later.\r\n"
        socket.send(json.dumps(["stdin", "#zebra"]))
        drawn(socket, b"#zebra")
    assert wait_until(lambda: free(web))
    texts = [path.read_text() for path in web.visitors.rglob("*.py")]
    assert any("#zebra" in text for text in texts)
    with opened(web) as socket:
        drawn(socket, b"#zebra")
        socket.send(json.dumps(["stdin", "\x11"]))  # Ctrl+Q
        with pytest.raises(ConnectionClosed):
            drawn(socket, b"never drawn")


@pytest.mark.parametrize("message", ["{", '["stdin", 1]', "[" * 100_000], ids=len)
def test_nonsense_ends_the_session_and_nothing_else(web: Web, message: str) -> None:
    web.client.get("/")
    assert wait_until(lambda: free(web))
    with opened(web) as socket:
        socket.send(message)
        with pytest.raises(ConnectionClosed):
            drawn(socket, b"never drawn")
    assert wait_until(lambda: free(web))


def test_a_token_is_asked_for_once(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text(f"{TOKEN}\n")
    with Web(tmp_path, "--token-file", str(file), "--host", "0.0.0.0", engine=False) as web:
        asked = web.client.get("/")
        assert asked.status_code == 401
        assert 'type="password"' in asked.text
        assert web.client.get("/page/textual.js").status_code == 401
        assert refused(web) == 401
        without_proof = {"Cookie": f"{cookie.NAME}={cookie.new_visitor()}"}
        assert web.client.get("/", headers=without_proof).status_code == 401
        wrong = web.client.post("/", data={"token": "a token that somebody guessed"})
        assert wrong.status_code == 401
        assert "This is not the token." in wrong.text
        assert web.client.post("/", content=b"x" * 5000).status_code == 413
        came = web.client.post("/", data={"token": TOKEN})
        assert (came.status_code, came.headers["location"]) == (303, "/")
        assert TOKEN not in str(came.headers)
        assert "textual-terminal" in web.client.get("/").text
        with opened(web, Origin=web.url) as socket:
            drawn(socket, b"main.py")
            environment = (Path("/proc") / str(web.apps()[0]) / "environ").read_bytes()
            assert TOKEN.encode() not in environment


def test_whoever_guesses_a_token_has_few_tries(tmp_path: Path) -> None:
    with Web(tmp_path, engine=False, token=TOKEN) as web:
        answers = [web.client.post("/", data={"token": f"guess {number}"}) for number in range(21)]
    assert [answer.status_code for answer in answers] == [401] * 20 + [429]
    assert "More than 20 tries to enter a token a minute are not taken" in answers[-1].text


def test_the_end_of_the_server_is_the_end_of_its_apps(tmp_path: Path) -> None:
    with Web(tmp_path, engine=False) as web:
        web.client.get("/")
        with opened(web) as socket:
            drawn(socket, b"main.py")
            socket.send(json.dumps(["stdin", "#saved"]))
            drawn(socket, b"#saved")
            assert web.end() == 0
            assert web.apps() == []
        assert any("#saved" in path.read_text() for path in web.visitors.rglob("*.py"))


def test_apps_end_by_themselves_when_the_server_is_killed(tmp_path: Path) -> None:
    with Web(tmp_path, engine=False) as web:
        web.client.get("/")
        with opened(web) as socket:
            drawn(socket, b"main.py")
            web.process.kill()
            web.process.wait(LONG_S)
            assert wait_until(lambda: web.apps() == [])


def test_what_is_not_installed_is_named(tmp_path: Path) -> None:
    blocked = (
        "import sys; sys.modules['textual_serve'] = None; sys.argv[1:] = ['web']; from tui.cli import main; main()"
    )
    done = subprocess.run([sys.executable, "-c", blocked], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "needs textual_serve" in done.stderr
    assert "pip install 'code-runner[web]'" in done.stderr
