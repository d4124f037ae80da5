# Unpacks 80 MiB of zeros from as many kilobytes.
import zlib

packer = zlib.compressobj(1)
packed = b"".join(packer.compress(bytes(2**20)) for _ in range(80)) + packer.flush()
print(len(zlib.decompress(packed)))
