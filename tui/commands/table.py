"""Tell all keys as a table: docs/keys.md and `code-runner keys`."""

from __future__ import annotations

from tui.commands.command import Command
from tui.commands.keys import KeyNames, key_texts
from tui.commands.rows import COMMANDS

INTRODUCTION = """\
# Keys

F1 in the app shows them too, those of the focused pane first; `code-runner keys` prints this table with your own keys.
To change a key, name its id under `[keys]` in `config.toml` in the config folder: `"run.start" = "f12,ctrl+r"`.

**The menu: Ctrl+O, then a letter.** Every command has letters there, so it is reached from every terminal, whatever
that one keeps for itself. Wait a moment and the menu shows what may follow; Esc leaves it, Backspace goes back from a
group. The other keys are second ways.

Ctrl+O is a single byte that every terminal sends. The other letters with Ctrl are taken somewhere:

| Key | Taken by |
| --- | --- |
| Ctrl+A, Ctrl+B | the prefix of screen, of tmux |
| Ctrl+E, Ctrl+F, Ctrl+J, Ctrl+K, Ctrl+P | VS Code's terminal |
| Ctrl+C, Ctrl+V, Ctrl+X, Ctrl+Y, Ctrl+Z | copy, paste, cut, redo, undo |
| Ctrl+D, Ctrl+S, Ctrl+Q | end of file; flow control of old lines |
| Ctrl+H, Ctrl+I, Ctrl+M, Ctrl+[ | Backspace, Tab, Enter, Esc |
| Ctrl+N, Ctrl+T, Ctrl+W | browsers, which may show the app |
| Ctrl+G, Ctrl+L, Ctrl+R, Ctrl+U | this app: go to a line, language, run, delete to the line's start |
| Ctrl+Space | input methods, the Mac's input sources |
| F1, F5, F6, F10, F11, Alt and a letter | VS Code, the menus of desktops, zellij; a Mac types `ø`, `ß` … with Option |

`code-runner keys --test` shows what your terminal sends. Where the app recognises the terminal (by `TERM_PROGRAM` and
the like), footer, palette and sentences name a key that it sends, else the letters: `^o j`.

Ctrl+Backslash is the menu's second key, for zellij, which keeps Ctrl+O. `"app.leader" = "f12"` sets another one.

**A key means one thing** on every screen, plain letters too: `r` runs, `o` saves to a file, `y` copies, `c` compares.
In lists, tables and texts `j` `k` go down and up, `h` `l` left and right, `g` `G` to the start and the end, `n` `N`
step through what was found, `/` searches, `?` helps and `q` leaves. Only the menu's letters depend on the screen.

"""
_PLACES = {"app": "Everywhere"}


def by_scope() -> dict[str, list[Command]]:
    """Return all commands by their scope."""
    found: dict[str, list[Command]] = {}
    for command in COMMANDS.values():
        found.setdefault(command.scope, []).append(command)
    return found


def place(scope: str) -> str:
    """Return a scope's name as a title."""
    return _PLACES.get(scope, scope.capitalize())


def page() -> str:
    """Return docs/keys.md."""
    return INTRODUCTION + markdown()


def markdown() -> str:
    """Return all commands as Markdown, one table per scope."""
    names, parts = KeyNames(), []
    for scope, commands in by_scope().items():
        lines = [f"**{place(scope)}**", "", "| Keys | Menu | What | Id |", "| --- | --- | --- | --- |"]
        for command in commands:
            keys = ", ".join(f"`{key}`" for key in key_texts(names.of(command)))
            letters = f"`{names.letters(command)}`" if command.leader else ""
            cells = (keys, letters, command.help, f"`{command.id}`")
            lines.append("| " + " | ".join(cell.replace("|", r"\|") for cell in cells) + " |")
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"
