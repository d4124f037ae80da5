# Sends itself SIGSYS.
import signal

signal.raise_signal(signal.SIGSYS)
