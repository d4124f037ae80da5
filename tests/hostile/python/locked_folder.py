# A folder that nobody may enter, with a file in it.
import os

os.makedirs("locked/inner")
open("locked/inner/file", "w").close()
os.chmod("locked/inner", 0)
os.chmod("locked", 0)
print("left")
