"""Why a request is not done: an HTTP status, a kind for programs, and one sentence for people."""

from __future__ import annotations

import logging
import re
from http import HTTPStatus

import msgspec
from litestar.exceptions import HTTPException, SerializationException

from foundation.errors import DefinitionError
from problems.cluster.address import ClusterError
from problems.errors import PackageError, ProblemError
from runner.errors import RunnerError

log = logging.getLogger("code_runner.serve")
KINDS = {
    400: "bad_request",
    401: "no_token",
    403: "forbidden",
    404: "not_found",
    405: "wrong_method",
    408: "too_slow",
    409: "conflict",
    413: "too_large",
    415: "wrong_type",
    422: "invalid",
    429: "too_often",
    500: "bug",
    501: "not_here",
    503: "unavailable",
}
RETRY_S = 5
"""When a client may ask again for an engine that does not answer."""

TOO_LARGE = "the body: is larger than this server takes"
MOST_CHARACTERS = 1000
"""Of a sentence, which may quote what a client wrote."""


class Refused(Exception):
    """A request that is not done.

    Args:
        status: the HTTP status.
        sentence: what is wrong, where, and what to do.
        kind: what is wrong, for programs; by default the status's.
        retry_s: after how many seconds the same request may succeed.
        allow: the methods that the address takes.
    """

    def __init__(
        self, status: int, sentence: str, *, kind: str = "", retry_s: int | None = None, allow: str = ""
    ) -> None:
        self.status = status
        self.sentence = sentence if len(sentence) <= MOST_CHARACTERS else f"{sentence[:MOST_CHARACTERS]}…"
        self.kind = kind or KINDS.get(status, "bad_request" if status < 500 else "bug")
        self.retry_s = retry_s
        self.allow = allow
        super().__init__(self.sentence)

    @property
    def headers(self) -> dict[str, str]:
        """The headers of the answer."""
        headers = {"Retry-After": str(self.retry_s)} if self.retry_s is not None else {}
        if self.allow:
            headers["Allow"] = self.allow
        if self.status == 401:
            headers["WWW-Authenticate"] = "Bearer"
        if self.status in (408, 413):
            headers["Connection"] = "close"  # the rest of the body is not read
        return headers


def refusal_of(error: BaseException) -> Refused:
    """Return what to answer after an error."""
    if isinstance(error, Refused):
        return error
    if isinstance(error, DefinitionError):
        return Refused(422, str(error))
    if isinstance(error, PackageError) and error.kind == "not_found":
        return Refused(404, f"{error.where}: there is no such problem; GET /v1/problems lists them")
    if isinstance(error, ClusterError):
        log_once(str(error))
        return Refused(503, str(error), kind="scheduler", retry_s=RETRY_S)
    if isinstance(error, ProblemError):
        return Refused(500, str(error), kind="package")
    if isinstance(error, RunnerError):
        log_once(str(error))
        return Refused(503, str(error), kind=error.kind, retry_s=RETRY_S)
    if isinstance(error, RecursionError):
        return Refused(400, "the body: its JSON is nested too deeply")
    if isinstance(error, UnicodeDecodeError):
        return Refused(400, "the body: is not UTF-8")
    if isinstance(error, msgspec.DecodeError):
        return Refused(400, decode_sentence(str(error)))
    if isinstance(error, HTTPException):
        return _of_http(error)
    log.error("a request failed", exc_info=error)
    return Refused(500, "this is a bug in code-runner; the server's log has more")


def _of_http(error: HTTPException) -> Refused:
    status = error.status_code
    if status in _SENTENCES:
        return Refused(status, _SENTENCES[status], allow=(error.headers or {}).get("allow", ""))
    first = error.extra[0] if isinstance(error.extra, list) and error.extra else None
    if isinstance(first, dict):
        key = first.get("key", "data")
        return Refused(status, decode_sentence(f"{first.get('message', '')} - at `$.{key}`".replace("$.data`", "$`")))
    if isinstance(error.__cause__, SerializationException):
        return Refused(status, decode_sentence(error.detail))
    return Refused(status, error.detail or HTTPStatus(status).phrase.lower())


_SENTENCES = {
    404: "there is nothing at this address; see /v1/docs",
    405: "this address takes another method",
}
_WORDS = {
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "an object",
    "null": "null",
}


def decode_sentence(said: str) -> str:
    """Return msgspec's message about a body as a sentence: where, and what is wrong."""
    message, _, place = said.partition(" - at `")
    where = place.rstrip("`").removeprefix("$").removeprefix(".") or "the body"
    if message == "'data'":
        return "the body: is missing"
    if not place and not message.startswith(("Object", "Expected")):
        message = "is not JSON: " + message.removeprefix("JSON is malformed: ")
    message = re.sub(r"`([a-z| ]+)`", lambda kinds: _in_words(kinds[1]), message).replace("`", '"')
    return f"{where}: {message[:1].lower()}{message[1:]}"


def _in_words(kinds: str) -> str:
    words = kinds.split(" | ")
    return " or ".join(_WORDS[word] for word in words) if set(words) <= set(_WORDS) else f"`{kinds}`"


_said: set[str] = set()


def log_once(sentence: str) -> None:
    """Log a sentence that every request would repeat only the first time."""
    if sentence not in _said:
        _said.add(sentence)
        log.warning("%s", sentence)


def forget_said() -> None:
    """Log the same sentences again when they come again: what they were about is over."""
    _said.clear()
