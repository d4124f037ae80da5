# Gives itself a second of CPU time and uses it up: the kernel's signal, not our limit.
import resource

resource.setrlimit(resource.RLIMIT_CPU, (1, 2))
while True:
    pass
