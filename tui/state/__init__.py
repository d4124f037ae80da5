"""State: what is remembered between runs and between sessions. Imports no Textual."""
