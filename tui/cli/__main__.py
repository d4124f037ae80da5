"""Run `code-runner` as `python -m tui.cli`."""

from tui.cli.main import main

main()
