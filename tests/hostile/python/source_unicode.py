# Names in other scripts.
größe = {"日本": 1}
ﬁne = größe["日本"]
print("fine" if fine == 1 else "not normalized")
