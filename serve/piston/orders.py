"""Turn a body of Piston's clients into an order."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

from litestar import Request

from languages import Language
from serve.order import Order, order_of
from serve.piston.bodies import checked, decoded, wish_of
from serve.piston.names import find
from serve.refusals import Refused
from serve.services import Services
from serve.versions import fits

PLAIN = ("", "application/json", "text/plain")
"""Bodies of these types are read as JSON; clients that name none send text/plain."""


async def json_body(request: Request[Any, Any, Any]) -> dict[str, Any]:
    """Return the body's object.

    Raises:
        Refused, msgspec.DecodeError, RecursionError: it is none.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in PLAIN:
        raise Refused(415, "requests must be of type application/json")
    return decoded(await request.body())


async def ordered(services: Services, body: Mapping[str, Any]) -> tuple[Language, str, Order]:
    """Return the language, its version and the order of a body.

    Raises:
        Refused, DefinitionError: what is wrong with it.
    """
    checked(body)
    language = find(services.catalogue, body["language"])
    version = await asyncio.to_thread(services.versions.of, language) if language else ""
    if language is None or not fits(version, body["version"]):
        raise Refused(400, f"{body['language'][:40]}-{body['version'][:40]} runtime is unknown")
    bounds = services.settings.bounds
    wish = wish_of(body, language.id, language.file.source, bounds)
    return language, version, order_of(services.catalogue, bounds, wish)
