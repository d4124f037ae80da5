"""What a program says of its own end, out of all that it wrote to stderr.

Python's last line names the error; below it in other languages stand the stack, advice or a version.
"""

from __future__ import annotations

import re

MOST = 200
"""Characters of it."""
_ERROR = re.compile(
    r"""(?x)
    (?: panic: | fatal[ ]error: | runtime:[ ] )                        # Go
    | (?: PHP[ ] )? (?: Fatal | Parse )[ ]error:                          # PHP
    | Exception[ ]in[ ]thread | Caused[ ]by: | Unhandled[ ]exception\.    # Java, C#
    """
)
"""How a line begins that names the error, whatever stands below it."""
_NOISE = re.compile(
    r"""(?x)
    \s*$
    | \s+ (?: at[ ] | \.\.\.[ ]\d+[ ]more | thrown[ ]in[ ] )              # a frame of Node's, Java's, C#'s; PHP
    | note:[ ] | Node\.js[ ]v\d | thread[ ]'.*'[ ](?: \(\d+\)[ ])? panicked[ ]at[ ]
    | \[?stack[ ]?backtrace | Aborted\b
    """
)
_LEADS = re.compile(r'PHP (?=\w)|Exception in thread "[^"]*" |Caused by: |Unhandled exception\. |what\(\): +')


def last_words(stderr: str) -> str:
    """The line that names the error, without what every error begins with; "" where nothing was written."""
    lines = [line for line in stderr.splitlines() if not _NOISE.match(line)]
    if not lines:
        return ""
    named = [line for line in lines if _ERROR.match(line)]
    # An exception's cause stands below it, and is nearer to the mistake; of panics the first one is the mistake.
    causes = [line for line in named if line.startswith("Caused by: ")]
    chosen = causes[-1] if causes else named[0] if named else lines[-1]
    return _LEADS.sub("", chosen.strip(), count=1)[:MOST]
