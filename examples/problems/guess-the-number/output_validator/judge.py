import sys

number = int(open(sys.argv[1]).read())


def end(status, words):
    with open(sys.argv[3] + "teammessage.txt", "a") as message:
        print(words, file=message)
    sys.exit(status)


for _ in range(7):
    line = sys.stdin.readline()
    if not line.strip().isdigit():
        print("what?", flush=True)
        end(43, f"no number: {line!r}")
    guess = int(line)
    print("right" if guess == number else "lower" if number < guess else "higher", flush=True)
    if guess == number:
        end(42 if not sys.stdin.readline() else 43, "found")
end(43, "too many questions")
