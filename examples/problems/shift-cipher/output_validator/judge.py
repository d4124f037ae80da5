import os
import sys

action, word = open(sys.argv[1]).read().split()
folder = sys.argv[3]
got = sys.stdin.read().strip()
print("nobody reads this")
with open(folder + "judgemessage.txt", "a") as message:
    print(action, word, "gave", got, file=message)
if action == "read":
    sys.exit(42 if got == open(folder + "word").read() else 43)
if len(got) != len(word) or any(a == b for a, b in zip(got, word)):
    sys.exit(43)
assert not os.path.exists(folder + "word")
with open(folder + "word", "w") as kept:
    kept.write(word)
with open(folder + "nextpass.in", "w") as after:
    print("read", got, file=after)
sys.exit(42)
