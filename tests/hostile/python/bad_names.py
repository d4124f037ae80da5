# Names with every byte that a name may have.
import os

for code in range(1, 256):
    if code != ord("/"):
        for name in (bytes([code]), bytes([code]) * 255, b"--" + bytes([code])):
            if name not in (b".", b".."):
                open(name, "wb").close()
strange = [b"..." * 80, b"a\nb", b"-rf *", b"$(id)", b"%s%n", b"0", b"-", b"STDIN", b"line\n", b" ", b"|sh", "\u202e\U0001f480".encode()]
for name in strange:
    os.makedirs(b"folders/" + name + b"/" + name)
print("done")
