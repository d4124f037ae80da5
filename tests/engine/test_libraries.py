"""Libraries on top of our images: installed once, from real registries and a mirror, and used without a network."""

from __future__ import annotations

import base64
import hashlib
import http.server
import io
import threading
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import languages
from languages import Language
from runner import ImageError, Runner, images
from runner.engine import Engine
from runner.images import Progress
from tui.cli.clean import remove_layers

Define = Callable[[str, str], Language]
PYTHON = "import {0}, socket\nprint({0}.__name__)\ntry: socket.create_connection(('192.0.2.1', 80), 1)\nexcept OSError: print('closed')"
MODULES = """\
import isNumber from "is-number";
import { createRequire } from "node:module";
const elsewhere = createRequire("/tmp/elsewhere/main.js");
console.log(isNumber("1"), elsewhere("is-number") === isNumber);
"""
REQUIRED = "process.chdir('/tmp'); console.log(require('is-number')('x'));"
GMP = """\
#include <gmpxx.h>
#include <iostream>
int main() { mpz_class product = 1; for (int i = 1; i <= 25; i++) product *= i; std::cout << product << "\\n"; }
"""


@pytest.fixture
def define(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, engine: Engine) -> Iterator[Define]:
    """Write a user's language.toml and return the language; its images with libraries are gone afterwards."""
    monkeypatch.setenv("CODE_RUNNER_CONFIG", str(tmp_path))
    (tmp_path / "config.toml").write_text("[sandbox]\nlinger = false\n")
    before = {image.tag for image in images.ours(engine, {})}

    def write(identifier: str, text: str) -> Language:
        folder = tmp_path / "languages" / identifier
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "language.toml").write_text(text)
        catalogue = languages.load()
        assert catalogue.problems == []
        return catalogue.find(identifier)

    yield write
    for image in images.ours(engine, {}):
        if image.libraries and image.tag not in before:
            images.remove(engine, image)


def history(engine: Engine, language: Language) -> list[str]:
    """The commands of the layer of libraries, as the engine notes them in the image."""
    whole, base = (
        [layer["CreatedBy"] for layer in engine.call("GET", f"/images/{name}/history")]
        for name in (images.tag(language), images.prepared_tag(language))
    )
    assert whole[-len(base) :] == base
    return [command for command in whole[: -len(base)] if "LABEL" not in command]


def test_a_package_of_pip_is_installed_once_on_top_of_our_image(define: Define, engine: Engine) -> None:
    plain = languages.load().find("python")
    ours = images.find(engine, images.tag(plain))
    told: list[Progress] = []

    python = define("python", 'pip = ["six"]\n')
    name = images.ensure(engine, python, told.append)
    heard = len(told)
    with Runner(python, engine=engine) as runner:
        result = runner.run(PYTHON.format("six"))
    images.ensure(engine, python, told.append)

    assert (result.verdict, result.stdout) == ("ok", "six\nclosed\n")
    assert images.find(engine, images.prepared_tag(python)) == ours
    assert {news.step for news in told} == {"libraries", "ready"}
    assert len(told) == heard
    found = images.find(engine, name)
    assert found
    assert ours
    assert (found.libraries, found.made_from) == ("six", ours.made_from)
    assert 0 < found.size_bytes - ours.size_bytes < 2 << 20, "pip itself is not in the image"
    mine = [image for image in images.ours(engine, {"python": python}) if image.tag in (name, ours.tag)]
    left = {image.id for image in images.stages(engine) if image.language == "python"}
    assert left
    assert left.isdisjoint(image.id for image in images.ours(engine, {}))
    assert [(image.tag, image.current, image.is_base) for image in mine] == [
        (name, True, False),
        (ours.tag, False, True),
    ]
    assert [command for command in history(engine, python) if " COPY dir:" not in command] == []


def test_a_package_of_npm_is_found_by_require_and_import_from_anywhere(define: Define, engine: Engine) -> None:
    with Runner(define("javascript", 'npm = ["is-number@7"]\n'), engine=engine) as runner:
        imported, required = runner.run(MODULES), runner.run(REQUIRED)

    assert (imported.verdict, imported.stdout) == ("ok", "true true\n"), imported.stderr
    assert (required.verdict, required.stdout) == ("ok", "false\n"), required.stderr


def test_a_debian_package_is_compiled_and_linked_with(define: Define, engine: Engine) -> None:
    cpp = define("cpp", 'packages = ["libgmp-dev"]\nflags = ["-lgmpxx", "-lgmp"]\n')

    with Runner(cpp, engine=engine, timeouts={"compile_ms": 120_000, "run_ms": 20_000}) as runner:
        result = runner.run(GMP)

    assert (result.verdict, result.stdout) == ("ok", "15511210043330985984000000\n"), result.message


# -------------------------------------------------------------------------------------- a mirror


def wheel(name: str) -> bytes:
    """A package of one module for pip."""
    files = {
        f"{name}.py": b"",
        f"{name}-1.dist-info/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1\n".encode(),
        f"{name}-1.dist-info/WHEEL": b"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    rows = [
        f"{path},sha256={base64.urlsafe_b64encode(hashlib.sha256(raw).digest()).rstrip(b'=').decode()},{len(raw)}"
        for path, raw in files.items()
    ]
    files[f"{name}-1.dist-info/RECORD"] = "\n".join([*rows, f"{name}-1.dist-info/RECORD,,", ""]).encode()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for path, raw in files.items():
            archive.writestr(path, raw)
    return packed.getvalue()


FILE = "nowhere_else-1-py3-none-any.whl"
PAGES = {"/simple/nowhere-else/": f'<a href="/{FILE}">{FILE}</a>'.encode(), f"/{FILE}": wheel("nowhere_else")}


class Mirror(http.server.BaseHTTPRequestHandler):
    """An index with one package."""

    def do_GET(self) -> None:
        page = PAGES.get(self.path)
        self.send_response(200 if page else 404)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(page or b"")))
        self.end_headers()
        self.wfile.write(page or b"")

    def log_request(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def mirror(monkeypatch: pytest.MonkeyPatch) -> Iterator[http.server.ThreadingHTTPServer]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Mirror)
    serving = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    serving.start()
    monkeypatch.setenv("PIP_INDEX_URL", f"http://127.0.0.1:{server.server_port}/simple")
    monkeypatch.setenv("PIP_EXTRA_INDEX_URL", "")
    yield server
    server.shutdown()
    serving.join()
    server.server_close()


def test_a_mirror_of_this_machine_is_asked_and_what_it_lacks_is_named(
    define: Define, engine: Engine, mirror: http.server.ThreadingHTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    python = define("python", 'pip = ["nowhere-else"]\n')
    with Runner(python, engine=engine) as runner:
        assert runner.run(PYTHON.format("nowhere_else")).stdout == "nowhere_else\nclosed\n"
    name = images.tag(python)
    assert str(mirror.server_port) not in " ".join(history(engine, python))

    another = define("python", 'pip = ["nowhere-else==2"]\n')
    states = {image.tag: (image.current, image.is_base) for image in images.ours(engine, {"python": another})}
    assert states[name] == (False, False), "the old list's layer is outdated"
    assert [image.tag for image in remove_layers(engine, languages.load())] == [name]
    with pytest.raises(
        ImageError, match="nowhere-else==2 cannot be installed for Python: pip says: No matching"
    ) as refused:
        images.ensure(engine, another)
    assert refused.value.kind == "no_library"
    assert "\n" not in str(refused.value)

    monkeypatch.setenv("PIP_INDEX_URL", "http://me:secret@127.0.0.1:1/simple")
    with pytest.raises(ImageError, match=r"http://127\.0\.0\.1:1/simple does not answer pip") as silent:
        images.ensure(engine, define("python", 'pip = ["nowhere-else==3"]\n'))
    assert silent.value.kind == "no_mirror"
    assert "secret" not in str(silent.value)
    assert images.find(engine, images.tag(another)) is None


def test_a_debian_package_that_does_not_exist_is_named_and_no_pattern(define: Define, engine: Engine) -> None:
    with pytest.raises(ImageError, match=r"apt-get says: Unable to locate package libgmp\.dev"):
        images.ensure(engine, define("cpp", 'packages = ["libgmp.dev"]\n'))


@pytest.mark.thorough
def test_numpy_works_in_little_memory(define: Define, engine: Engine) -> None:
    python = define("python", 'pip = ["numpy"]\n')
    source = "import numpy as np\na = np.arange(250000.0).reshape(500, 500)\nprint(int((a @ a)[0, 0]))"

    with Runner(
        python, engine=engine, limits={"memory": "128m", "processes": 8}, timeouts={"run_ms": 60_000}
    ) as runner:
        result = runner.run(source)

    assert (result.verdict, result.stdout) == ("ok", "20770875000\n"), result.stderr
