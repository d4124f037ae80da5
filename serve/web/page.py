"""The pages: the app's, the one that asks for a token, and one with a sentence."""

from __future__ import annotations

from functools import cache
from html import escape
from importlib.resources import files

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; "
    "connect-src 'self' {socket}; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
"""What a page may load and where it may send: to this server only. xterm.js makes its styles itself."""


def headers(host: str) -> dict[str, str]:
    """Return the headers of a page; `host` is the name that the browser knows us by."""
    known = host if all(letter.isalnum() or letter in ".:-[]" for letter in host) else ""
    return {
        "Content-Security-Policy": POLICY.format(socket=f"ws://{known} wss://{known}" if known else ""),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cache-Control": "no-store",
    }


def _page(head: str, body: str) -> str:
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>code-runner</title>'
        '<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">'
        f"<style>{_style()}</style>{head}</head><body>{body}</body></html>"
    )


@cache
def _style() -> str:
    """Return the style, which is in each page: the one that asks for a token may load nothing."""
    return files("serve.web").joinpath("static/page.css").read_text(encoding="utf-8")


def app_page(font_px: int) -> str:
    """Return the page with the app; textual-serve's script finds the element by its class."""
    return _page(
        '<link rel="stylesheet" href="/page/xterm.css"><script src="/page/page.js"></script>'
        '<script src="/page/textual.js"></script>',
        f'<div id="terminal" class="textual-terminal" data-font-size="{font_px}"></div>'
        '<p id="waiting" role="status">Starting code-runner …</p>'
        '<p id="closed" role="alert">The session has ended; what you typed is saved. '
        '<button type="button" id="again">Start again</button></p>'
        '<noscript><p class="sentence">code-runner needs JavaScript to draw its terminal.</p></noscript>',
    )


def token_page(wrong: bool) -> str:
    """Return the page that asks for a token."""
    trouble = '<p role="alert">This is not the token.</p>' if wrong else ""
    return _page(
        "",
        '<form class="sentence" method="post" action="/"><h1>code-runner</h1>'
        '<label for="token">This server needs a token; whoever runs it has one for you.</label>'
        f'{trouble}<input id="token" name="token" type="password" autocomplete="current-password" autofocus required>'
        "<button>Go in</button></form>",
    )


def sentence_page(sentence: str) -> str:
    """Return a page with one sentence."""
    return _page("", f'<p class="sentence">{escape(sentence[:1].upper() + sentence[1:])}.</p>')
