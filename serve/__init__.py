"""HTTP: run and judge programs for other programs, in the words of several APIs. `code-runner serve` starts it."""
