# Sends itself a user's signal.
import signal

signal.raise_signal(signal.SIGUSR1)
