# As many processes as it may have spin on a tenth of a processor, which is the supervisor's too.
import os

for _ in range(62):
    if os.fork() == 0:
        break
while True:
    pass
