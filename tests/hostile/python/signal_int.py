# Interrupts itself: nobody catches the KeyboardInterrupt, so Python ends by the signal itself.
import signal

signal.raise_signal(signal.SIGINT)
