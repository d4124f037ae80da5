# Gives itself 100 MiB of addresses and dies of the MemoryError: not our limit.
import resource

resource.setrlimit(resource.RLIMIT_AS, (100 * 2**20, 100 * 2**20))
bytearray(110 * 2**20)
