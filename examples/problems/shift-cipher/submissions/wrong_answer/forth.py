print("".join(chr((ord(sign) - 97 + 1) % 26 + 97) for sign in input().split()[1]))
