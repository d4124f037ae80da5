# A thousand folders, each in the one before.
import os

for _ in range(1000):
    os.mkdir("a-name-of-some-length")
    os.chdir("a-name-of-some-length")
print("deep")
