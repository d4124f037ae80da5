# Hangs up.
import signal

signal.raise_signal(signal.SIGHUP)
