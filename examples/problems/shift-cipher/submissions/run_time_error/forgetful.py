import os

action, word = input().split()
if action == "write":
    open("word", "w").write(word)
    print(word[1:] + "!")
else:
    print(open("word").read())
