# Opens a pipe file that nobody writes to.
import os

os.mkfifo("pipe")
open("pipe")
