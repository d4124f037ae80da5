# Lines that end with CR LF.
if True:
    text = """fi
ne"""
print(text.replace("\n", ""))
