# Reads the byte at address 0.
import ctypes

ctypes.string_at(0)
