"""The OpenAPI schema as JSON, and as a page: plain HTML, so that it needs neither scripts nor another server."""

from __future__ import annotations

from html import escape
from typing import Any

from litestar import Request
from litestar.openapi.plugins import JsonRenderPlugin, OpenAPIRenderPlugin
from msgspec import Struct

from serve.v1 import bodies

_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222}"
    "h2{margin-top:2rem;border-top:1px solid #ccc;padding-top:1rem}code,pre{background:#f4f4f4;padding:.1em .3em}"
    "pre{padding:.6em;overflow:auto}table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.2em .6em;"
    "text-align:left;vertical-align:top}@media(prefers-color-scheme:dark){body{background:#181818;color:#ddd}"
    "code,pre{background:#262626}}"
)


_BASE64 = {"contentEncoding": "base64", "pattern": "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"}


class Document(JsonRenderPlugin):
    """Render the schema as JSON, with what Litestar leaves out: that there are no other fields, and what is base64."""

    def render(self, request: Request[Any, Any, Any], openapi_schema: dict[str, Any]) -> bytes:
        """Return the JSON."""
        for name, schema in openapi_schema["components"]["schemas"].items():
            kind = getattr(bodies, name, None)
            if isinstance(kind, type) and issubclass(kind, Struct) and kind.__struct_config__.forbid_unknown_fields:
                schema["additionalProperties"] = False
            for key, field in schema.get("properties", {}).items():
                if key.endswith("_base64"):
                    _encode(field)
        return super().render(request, openapi_schema)


def _encode(schema: dict[str, Any]) -> None:
    """Say of the texts in a schema that they are base64."""
    if schema.get("type") == "string":
        schema.update(_BASE64)
    for inner in (*schema.get("oneOf", ()), *schema.get("anyOf", ()), schema.get("additionalProperties")):
        if isinstance(inner, dict):
            _encode(inner)


class Page(OpenAPIRenderPlugin):
    """Render the schema as one page."""

    def __init__(self) -> None:
        super().__init__(path="/docs")

    def render(self, request: Request[Any, Any, Any], openapi_schema: dict[str, Any]) -> bytes:
        """Return the page."""
        title = escape(openapi_schema["info"]["title"])
        parts = [
            f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{title}</title><style>{_STYLE}</style>',
            f"<h1>{title}</h1><p>{escape(openapi_schema['info'].get('description', ''))}</p>",
            f'<p>The same for programs: <a href="{escape(self.get_openapi_json_route(request))}">openapi.json</a>.</p>',
        ]
        for path, methods in openapi_schema.get("paths", {}).items():
            parts += [_operation(method, path, told) for method, told in methods.items() if isinstance(told, dict)]
        schemas = openapi_schema.get("components", {}).get("schemas", {})
        parts += [_schema(name, schema) for name, schema in sorted(schemas.items())]
        return "".join([*parts, "</html>"]).encode()


def _operation(method: str, path: str, told: dict[str, Any]) -> str:
    rows = [
        _row(f"{one['name']} ({one['in']})", _kind(one.get("schema", {})), one.get("description", ""))
        for one in told.get("parameters", ())
    ]
    body = told.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
    if body:
        rows.append(_row("body", _kind(body), ""))
    for status, answer in told.get("responses", {}).items():
        content: dict[str, Any] = next(iter(answer.get("content", {}).values()), {})
        rows.append(_row(status, _kind(content.get("schema", {})), answer.get("description", "")))
    return (
        f"<h2><code>{escape(method.upper())} {escape(path)}</code></h2>"
        f"<p>{escape(told.get('description') or told.get('summary') or '')}</p><table>{''.join(rows)}</table>"
    )


def _schema(name: str, schema: dict[str, Any]) -> str:
    needed = schema.get("required", ())
    rows = [
        _row(f"{key}{' *' if key in needed else ''}", _kind(kind), kind.get("description", ""))
        for key, kind in schema.get("properties", {}).items()
    ]
    head = f'<h2 id="{escape(name)}">{escape(name)}</h2><p>{escape(schema.get("description", ""))}</p>'
    return f"{head}<table>{''.join(rows)}</table>"


def _row(name: str, kind: str, said: str) -> str:
    return f"<tr><td><code>{escape(name)}</code><td>{kind}<td>{escape(said)}"


def _kind(schema: dict[str, Any]) -> str:
    if name := schema.get("$ref", "").rpartition("/")[2]:
        return f'<a href="#{escape(name)}">{escape(name)}</a>'
    for several in ("oneOf", "anyOf", "allOf"):
        if several in schema:
            return " or ".join(_kind(one) for one in schema[several])
    kind = schema.get("type", "")
    if kind == "array":
        return f"list of {_kind(schema.get('items', {}))}"
    return escape(" or ".join(kind) if isinstance(kind, list) else str(kind))
