# Opens files until it is refused.
import errno

files = []
try:
    while True:
        files.append(open("/dev/null"))
except OSError as error:
    files.pop().close()
    print("refused" if error.errno == errno.EMFILE else error)
