# Catches whatever would end it, SystemExit too.
import sys

while True:
    try:
        sys.exit()
    except BaseException:
        pass
