"""The cookie: who a visitor is, and a proof that they once sent a token. Nothing of it is stored here."""

from __future__ import annotations

import hmac
import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

NAME = "code_runner_web"
_VISITOR = re.compile(r"[A-Za-z0-9_-]{43}")


@dataclass(frozen=True, slots=True)
class Visitor:
    """One browser, as far as it lets us know."""

    id: str
    token: str | None
    """The token that it once sent; None if there is no proof of one."""


def new_visitor() -> str:
    """Return an id that nobody can guess."""
    return secrets.token_urlsafe(32)


def cookie_of(visitor: str, token: str | None) -> str:
    """Return the cookie's value. Who knows the visitor's id but no token cannot make one."""
    return f"{visitor}.{_proof(visitor, token)}" if token else visitor


def read_cookie(value: str, tokens: Sequence[str]) -> Visitor | None:
    """Return who a cookie is of; None for one that is not of ours."""
    visitor, _, proof = value.partition(".")
    if not _VISITOR.fullmatch(visitor):
        return None
    given = None
    for token in tokens:  # all of them, whichever is right, so that the time says nothing
        if hmac.compare_digest(proof.encode(), _proof(visitor, token).encode()):
            given = token
    return Visitor(visitor, given)


def known_token(given: str, tokens: Sequence[str]) -> str | None:
    """Return the token that was given, or None if it is none."""
    found = None
    for token in tokens:
        if hmac.compare_digest(given.encode(errors="replace"), token.encode()):
            found = token
    return found


def _proof(visitor: str, token: str) -> str:
    return hmac.new(token.encode(), f"code-runner web {visitor}".encode(), sha256).hexdigest()
