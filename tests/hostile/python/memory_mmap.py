# Anonymous mappings, filled by the kernel.
import mmap

maps = []
while True:
    maps.append(mmap.mmap(-1, 2**24, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | mmap.MAP_POPULATE))
