# Sends itself what a file-size limit sends.
# Python ignores it at its start, so that writing fails with an error.
import signal

signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
signal.raise_signal(signal.SIGXFSZ)
