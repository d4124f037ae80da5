"""Text: how results, times and bytes are put into words. Imports no Textual."""
