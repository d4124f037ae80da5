"""Health: checks of this machine, language by language."""
