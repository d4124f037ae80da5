# Prints text of many alphabets from its source, then repeats the line it gets on stdin, as UTF-8.
print("héllo wörld 你好 🚀 Ω")
print(input())
