"""State that survives a run or a session. Does not import Textual."""
