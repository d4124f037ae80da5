action, word = input().split()
step = 1 if action == "write" else -1
print("".join(chr((ord(sign) - 97 + step) % 26 + 97) for sign in word))
