# Sends itself what a CPU limit sends: no limit was hit.
import signal

signal.raise_signal(signal.SIGXCPU)
