# Has its own hook for errors that nobody catches, which ends it as a success.
import os
import sys

sys.excepthook = lambda kind, error, trace: os._exit(0)
raise ValueError("never seen")
