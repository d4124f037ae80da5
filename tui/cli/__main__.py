"""`python -m tui.cli` is `code-runner`."""

from tui.cli.main import main

main()
