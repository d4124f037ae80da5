"""The languages' images: present, pulled, or built.

A language's image is its official image (if no registry answers, Debian packages on our own base)
with the language's short Dockerfile on top, which does once what every run would repeat. The tag
contains a hash of everything that goes in, so a changed definition is rebuilt and an unchanged one never is.
A user's libraries are a layer on top of it, with a tag of its own.
"""

from __future__ import annotations

import hashlib
import io
import re
import subprocess
import threading
from collections import defaultdict, deque
from collections.abc import Callable, Iterator
from contextlib import closing, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from languages import Language
from runner import libraries, provision
from runner.container import NOT_FOUND
from runner.engine import Engine, refusal, translate_errors
from runner.errors import Cancelled, EngineError, ImageError
from runner.mirrors import Mirrors, certificates
from runner.wire import Refusal

Step = Literal["pull", "base", "toolchain", "prepare", "libraries", "ready"]
SUITE = "trixie"
LABEL = "code-runner.image"
"""The label of every image of ours; its value is the language's id."""
FROM_LABEL = "code-runner.from"
"""The image's base: the official image's name, or `debian`."""
LIBRARIES_LABEL = "code-runner.libraries"
"""The libraries on top of an image, by name; only images with libraries have it."""
ASKED_LABEL = "code-runner.asked"
"""The folder whose `language.toml` asked for the libraries."""

_PLAIN = "ARG BASE\nFROM ${BASE}\n"
# The supervisor is Perl. Debian and Ubuntu always have it; a user's own image may be based on neither.
_SUPERVISOR = """
USER 0
RUN command -v perl >/dev/null || apk add --no-cache perl || dnf install -y perl-interpreter perl-Fcntl
"""
_PACKAGES = """\
FROM {base}
RUN apt-get update && apt-get install -y --no-install-recommends {packages} \\
    && rm -rf /var/lib/apt/lists/* /var/cache/apt/*
"""
_MMDEBSTRAP = (
    "mmdebstrap",
    "--variant=minbase",
    "--dpkgopt=path-exclude=/usr/share/man/*",
    "--dpkgopt=path-exclude=/usr/share/doc/*",
    "--dpkgopt=path-exclude=/usr/share/locale/*",
    # Java's packages link their manual pages and fail if the folder is missing.
    '--customize-hook=mkdir -p "$1/usr/share/man/man1"',
    '--aptopt=Acquire::Languages "none"',
    SUITE,
    "-",
)
BASE = f"code-runner/base:{SUITE}-{hashlib.sha256(' '.join(_MMDEBSTRAP).encode()).hexdigest()[:8]}"
"""Our own base image; the tag is a hash of the command that makes it."""
_REGISTRY_SILENT = re.compile(r"no such host|dial tcp|timeout|connection|unreachable|tls", re.IGNORECASE)
"""How the engine says that it cannot reach a registry."""
_COLOURS = re.compile(r"\x1b\[[\d;]*m")
"""The engine prints what a build step writes to stderr in red."""
_ENGINES_OWN = re.compile(r" ---> |Removing intermediate container ")
"""Lines between the steps of a build, which say nothing to a user."""
_NOT_IN_IMAGE = re.compile(r"language\.toml|starter\..*|programs(\.toml)?")


@dataclass(frozen=True, slots=True)
class Progress:
    """The progress of making an image."""

    language: str
    step: Step
    text: str
    """The current step in one line."""
    done: int = 0
    total: int = 0
    """In units of `unit`; 0 if unknown."""
    unit: Literal["bytes", "steps"] = "steps"


@dataclass(frozen=True, slots=True)
class Image:
    """An image of ours on the engine."""

    language: str
    tag: str
    id: str
    size_bytes: int
    made_from: str
    current: bool
    """It matches the language's current definition."""
    libraries: str = ""
    """The libraries in it, by name."""
    asked: str = ""
    """The folder whose `language.toml` asked for the libraries."""
    is_base: bool = False
    """The current image is a layer of libraries on top of this one."""

    @property
    def contents(self) -> str:
        """What it is made from, in words."""
        return f"{self.made_from} with {self.libraries}" if self.libraries else self.made_from


Listener = Callable[[Progress], None]
_building: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
_silent_registries: set[str] = set()


def tag(language: Language) -> str:
    """Return the name of a language's image: `code-runner/python:1a2b3c4d5e6f`, longer if libraries are in it."""
    name = prepared_tag(language)
    return libraries.tag(name, language.libraries) if language.libraries else name


def prepared_tag(language: Language) -> str:
    """Return the name of a language's image without a user's libraries."""
    digest = hashlib.sha256()
    for part in (SUITE, language.file.image, *language.file.packages, _SUPERVISOR):
        digest.update(part.encode() + b"\0")
    for name, path in sorted(context(language).items()):
        digest.update(name.encode() + b"\0" + path.read_bytes() + b"\0")
    return f"code-runner/{language.id.replace('+', 'p')}:{digest.hexdigest()[:12]}"


def context(language: Language) -> dict[str, Path]:
    """Return the files that a language's Dockerfiles may use: a starter only if they name it."""
    files: dict[str, Path] = {}
    for folder in reversed(language.folders):
        files |= {path.name: path for path in folder.iterdir() if path.is_file()}
    named = b"".join(path.read_bytes() for name, path in files.items() if name.endswith("Dockerfile"))
    return {name: path for name, path in files.items() if name.encode() in named or not _NOT_IN_IMAGE.fullmatch(name)}


def find(engine: Engine, name: str) -> Image | None:
    """Return the image of that name, or None if the engine has none.

    Raises:
        EngineError: the engine does not answer.
    """
    with translate_errors(engine.endpoint):
        try:
            found = engine.call("GET", f"/images/{name}/json")
        except Refusal as refusal:
            if refusal.status_code == NOT_FOUND:
                return None
            raise
    labels = (found.get("Config") or {}).get("Labels") or {}
    return Image(
        labels.get(LABEL, ""),
        name,
        found["Id"],
        found["Size"],
        labels.get(FROM_LABEL, ""),
        True,
        labels.get(LIBRARIES_LABEL, ""),
        labels.get(ASKED_LABEL, ""),
    )


def ours(engine: Engine, languages: dict[str, Language]) -> list[Image]:
    """Return all our images, including those of definitions that have changed since.

    Raises:
        EngineError: the engine does not answer.
    """
    with translate_errors(engine.endpoint):
        found = engine.api.images(filters={"label": LABEL})
    found = [image for image in found if libraries.STAGE_LABEL not in image["Labels"]]
    current = {tag(language) for language in languages.values()}
    bases = {prepared_tag(language) for language in languages.values()} - current
    images = [
        Image(
            labels[LABEL],
            name,
            image["Id"],
            image["Size"],
            labels.get(FROM_LABEL, ""),
            name in current,
            labels.get(LIBRARIES_LABEL, ""),
            labels.get(ASKED_LABEL, ""),
            name in bases,
        )
        for image in found
        for labels in [image["Labels"]]
        for name in image.get("RepoTags") or ["<none>:<none>"]
    ]
    return sorted(images, key=lambda image: (image.language, not image.current, not image.is_base, image.tag))


def stages(engine: Engine) -> list[Image]:
    """Return what is left of building libraries. The next build is faster with it, and none needs it.

    Raises:
        EngineError: the engine does not answer.
    """
    with translate_errors(engine.endpoint):
        found = engine.api.images(filters={"label": libraries.STAGE_LABEL})
    return [Image(image["Labels"].get(LABEL, ""), "<none>", image["Id"], image["Size"], "", False) for image in found]


def ensure(
    engine: Engine,
    language: Language,
    listen: Listener | None = None,
    cancelled: threading.Event | None = None,
    *,
    again: bool = False,
    source: str = "",
) -> str:
    """Pull or build the language's image if it is missing; return its tag.

    Args:
        listen: called with every step, in this thread.
        cancelled: set it from another thread to stop.
        again: make the image even if it exists.
        source: `registry`, `debian` or `auto`; default: the settings'.

    Raises:
        ImageError: it can neither be pulled nor built.
        EngineError: the engine failed.
        Cancelled: `cancelled` was set.
    """
    name = tag(language)
    prepared = prepared_tag(language)
    making = _Making(engine, language, listen or _ignore, cancelled or threading.Event())
    with _building[name]:
        if not again and find(engine, name):
            return name
        with _building[prepared] if name != prepared else nullcontext():
            if again or not find(engine, prepared):
                making.make(prepared, source or language.settings.images.source)
        if name != prepared:
            making.add_libraries(prepared, name, again=again)
        making.tell_ready()
        return name


def _ignore(_: Progress) -> None:
    """Listen to nothing."""


def _archive(files: dict[str, bytes]) -> io.BytesIO:
    import tarfile

    archive = io.BytesIO()
    with tarfile.open(fileobj=archive, mode="w") as tar:
        for name, content in sorted(files.items()):
            entry = tarfile.TarInfo(name)
            entry.size, entry.mode = len(content), 0o644
            tar.addfile(entry, io.BytesIO(content))
    archive.seek(0)
    return archive


def remove(engine: Engine, image: Image) -> None:
    """Remove one image.

    Raises:
        EngineError: it is in use, or the engine does not answer.
    """
    with translate_errors(engine.endpoint):
        engine.api.remove_image(image.id if image.tag.startswith("<none>") else image.tag, force=False)


class _Making:
    """The making of one image, step by step."""

    def __init__(self, engine: Engine, language: Language, listen: Listener, cancelled: threading.Event) -> None:
        self.engine = engine
        self.language = language
        self.listen = listen
        self.cancelled = cancelled

    def make(self, name: str, source: str) -> None:
        official = self.language.file.image
        reason = ""
        base = ""
        if source != "debian":
            base, reason = self._official(official)
        if not base and source != "registry":
            base = self._stand_in(reason)
            official = "debian"
        if not base:
            raise ImageError("no_image", image=official, reason=reason)
        dockerfile = self._text("Dockerfile", _PLAIN) + _SUPERVISOR
        labels = {LABEL: self.language.id, FROM_LABEL: official}
        self._build("prepare", dockerfile, name, {"BASE": base}, labels)

    def add_libraries(self, prepared: str, name: str, *, again: bool) -> None:
        """Build the layer with the language's libraries on top of its image; `again`: with those of today."""
        added = self.language.libraries
        mirrors = Mirrors.of(self.language.settings.images)
        output: deque[str] = deque(maxlen=100)
        below = find(self.engine, prepared)
        labels = {
            LABEL: self.language.id,
            FROM_LABEL: below.made_from if below else "",
            LIBRARIES_LABEL: str(added),
            ASKED_LABEL: str(self.language.folders[0].absolute()),
        }
        try:
            self._build(
                "libraries",
                libraries.dockerfile(added),
                name,
                {"BASE": prepared, **mirrors.proxies},
                labels,
                files=libraries.context(mirrors),
                output=output,
                nocache=again,
                network_mode="host" if mirrors.on_this_machine else None,
            )
        except ImageError as error:
            if error.kind == "no_space":
                raise
            raise libraries.error(self.language, output, mirrors, error.failure.facts["reason"]) from error

    def tell_ready(self) -> None:
        """Report the last step."""
        self._tell("ready", "ready")

    # ------------------------------------------------------------------ where it starts from

    def _official(self, image: str) -> tuple[str, str]:
        """Return the official image's name if it is here or can be pulled, else why not."""
        from docker.utils import parse_repository_tag

        if find(self.engine, image):
            return image, ""
        registry, slash, _ = image.partition("/")
        registry = registry if slash and "." in registry else ""
        if registry in _silent_registries:
            return "", "its registry does not answer"
        layers: dict[str, tuple[int, int]] = {}
        repository, version = parse_repository_tag(image)
        try:
            for item in self._stream(lambda api: api.pull(repository, version or "latest", stream=True, decode=True)):
                detail = item.get("progressDetail") or {}
                if item.get("status") == "Downloading" and detail.get("total"):
                    layers[item["id"]] = (detail["current"], detail["total"])
                done, total = (sum(column) for column in zip(*layers.values(), strict=True)) if layers else (0, 0)
                self._tell("pull", f"{image}: {item.get('status', '')}", done, total, "bytes")
        except (EngineError, ImageError) as error:
            reason = error.failure.facts.get("reason", str(error))
            if _REGISTRY_SILENT.search(reason):
                _silent_registries.add(registry)
                return "", f"its registry does not answer ({reason})"
            return "", reason
        return image, ""

    def _stand_in(self, reason: str) -> str:
        """Make an image with the same tools from Debian packages."""
        packages = self.language.file.packages
        own = self._text("toolchain.Dockerfile", "")
        if not packages and not own and not self.language.file.image.startswith("debian:"):
            raise ImageError(
                "no_packages", image=self.language.file.image, reason=reason or "settings ask for Debian packages"
            )
        with _building[BASE]:
            if not find(self.engine, BASE):
                self._bootstrap(reason)
        if own:
            return self._build("toolchain", own, "", {"BASE": BASE}, {})
        if packages:
            return self._build("toolchain", _PACKAGES.format(base=BASE, packages=" ".join(packages)), "", {}, {})
        return BASE

    def _bootstrap(self, reason: str) -> None:
        """Make the base image from Debian's mirror."""
        provision.need_mmdebstrap(reason)
        self._tell("base", f"a Debian {SUITE} base from packages")
        process = subprocess.Popen(
            _MMDEBSTRAP, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        assert process.stdout
        assert process.stderr
        last: deque[str] = deque(maxlen=3)
        messages = threading.Thread(target=self._follow, args=(process.stderr, last), daemon=True)
        messages.start()
        try:
            with translate_errors(self.engine.endpoint):
                repository, _, version = BASE.rpartition(":")
                pieces = iter(lambda: self._piece(process), b"")
                self.engine.api.import_image(src=pieces, repository=repository, tag=version, stream_src=True)
        finally:
            process.stdout.close()
            if self.cancelled.is_set():
                process.kill()
            status = process.wait()
            messages.join()
        if status:
            with translate_errors(self.engine.endpoint):
                self.engine.api.remove_image(BASE, force=True)
            words = " ".join(last)
            if refusal(words) == "no_space":
                raise ImageError("no_space", who="no Debian base could be made", reason=words, output="")
            raise ImageError("no_base", reason=words)

    def _piece(self, process: subprocess.Popen[bytes]) -> bytes:
        self._stop_if_cancelled()
        assert process.stdout
        return process.stdout.read(1 << 16)

    def _follow(self, messages: Any, last: deque[str]) -> None:
        for line in messages:
            plain = line.decode(errors="replace").strip()
            if plain and not plain.startswith("done"):
                last.append(plain)
                self._tell("base", plain.removeprefix("I: "))

    # ---------------------------------------------------------------------------- building

    def _build(
        self,
        step: Step,
        dockerfile: str,
        name: str,
        arguments: dict[str, str],
        labels: dict[str, str],
        *,
        files: dict[str, bytes] | None = None,
        output: deque[str] | None = None,
        **options: Any,
    ) -> str:
        """Build a Dockerfile; return the image's name or id.

        Args:
            files: what it may copy; default: the language's context.
            output: gets the lines that the build prints.
            options: more of the engine's.
        """
        archive = _archive({**(self._context() if files is None else files), "Dockerfile": dockerfile.encode()})
        built = ""
        output = deque(maxlen=12) if output is None else output
        stream = self._stream(
            lambda api: api.build(
                fileobj=archive,
                custom_context=True,
                tag=name or None,
                buildargs=arguments,
                labels=labels,
                rm=True,
                forcerm=True,
                decode=True,
                **options,
            ),
            output,
        )
        done = total = 0
        for item in stream:
            built = (item.get("aux") or {}).get("ID", built)
            for line in _COLOURS.sub("", str(item.get("stream") or "")).splitlines():
                if not line.strip() or _ENGINES_OWN.match(line):
                    continue
                output.append(line.strip())
                if found := re.match(r"Step (\d+)/(\d+) : (.*)", line):
                    done, total = int(found[1]) - 1, int(found[2])
                self._tell(step, line.strip(), done, total)
        return name or built

    def _context(self) -> dict[str, bytes]:
        files = {path.name: path.read_bytes() for path in context(self.language).values()}
        # A build step that downloads over TLS may need the host's own certificates; empty if it has none.
        return {**files, libraries.CERTIFICATES: certificates()}

    def _text(self, name: str, default: str) -> str:
        path = self.language.path(name)
        return path.read_text(encoding="utf-8", errors="replace") if path else default

    # ----------------------------------------------------------------------------- plumbing

    def _stream(self, call: Callable[[Any], Any], output: deque[str] | None = None) -> Iterator[dict[str, Any]]:
        """Yield the engine's messages while it pulls or builds.

        Raises:
            ImageError: it failed; the error has the last lines of output.
        """
        api = self.engine.api
        with translate_errors(self.engine.endpoint), closing(call(api)) as items:
            for item in items:
                self._stop_if_cancelled()
                if "error" in item:
                    said = str(item["error"]).strip()
                    told = "".join(f"\n    {line}" for line in output or ())
                    kind = refusal(said + told, "build_failed")
                    raise ImageError(kind, who=self.language.name, reason=said, output=told)
                yield item

    def _stop_if_cancelled(self) -> None:
        if self.cancelled.is_set():
            raise Cancelled("cancelled", what=f"the image for {self.language.name}")

    def _tell(
        self, step: Step, words: str, done: int = 0, total: int = 0, unit: Literal["bytes", "steps"] = "steps"
    ) -> None:
        self.listen(Progress(self.language.id, step, words, done, total, unit))
