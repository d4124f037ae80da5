# Doubles a string until it dies.
text = "x"
while True:
    text += text
