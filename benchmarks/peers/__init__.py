"""Other people's sandboxes, each measured in a process and a virtual environment of its own.

A peer is asked with a line of JSON on stdin and answers with a line: "ready" at first, then the
milliseconds of one run, or "error" and why. It ends when its stdin does.
"""
