# Makes a program that runs as its owner, and a device.
import os
import stat

with open("mine", "wb") as file:
    file.write(b"#!/bin/sh\n")
os.chmod("mine", 0o6755)
for kind in (stat.S_IFBLK, stat.S_IFCHR):
    try:
        os.mknod("device", kind | 0o666, os.makedev(1, 1))
        print("DEVICE")
    except OSError:
        print("refused")
