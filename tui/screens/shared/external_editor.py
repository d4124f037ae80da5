"""Edit a text in the user's own editor: `$VISUAL` or `$EDITOR`."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from textual.app import App, SuspendNotSupported

from foundation.guest import SENTENCE, is_guest
from tui.services.notices import Notices


def edit_in_editor(app: App[Any], say: Notices, name: str, text: str) -> str | None:
    """Return the edited text, or None if editing failed (the user is notified).

    Args:
        app: gives the terminal to the editor.
        say: shows the user a notice.
        name: the file's name in the editor, whose ending tells it what the text is.
        text: what to edit.
    """
    if is_guest():
        say(SENTENCE, severity="warning")
        return None
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not editor:
        say("Neither $VISUAL nor $EDITOR is set; set one and start code-runner again.", severity="error")
        return None
    edited = ""
    with tempfile.TemporaryDirectory(prefix="code-runner-") as folder:
        path = Path(folder) / name
        status = 0
        failure = ""
        try:
            path.write_text(text, encoding="utf-8", newline="")
            command = [*shlex.split(editor), str(path)]
            with app.suspend():
                try:
                    status = subprocess.run(command, check=False).returncode
                except OSError as error:
                    failure = f"{command[0]}: {error.strerror}"  # raised here, it would leave the app suspended
            edited = path.read_bytes().decode()
        except UnicodeDecodeError:
            failure = "the saved text is not UTF-8"
        except OSError as error:
            failure = failure or f"{path.name}: {error.strerror}"
        except (ValueError, SuspendNotSupported) as error:
            failure = str(error)
        if failure:
            say(
                f"The editor set in $VISUAL or $EDITOR, {editor}, failed: {failure}. The text is unchanged.",
                severity="error",
            )
            return None
    app.refresh()
    if status:
        say(f"{editor} ended with exit status {status}; the text is unchanged.", severity="warning")
        return None
    return edited
