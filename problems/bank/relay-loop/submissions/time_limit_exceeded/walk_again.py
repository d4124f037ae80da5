import sys


def relay_loop(passes_to: list[int]) -> list[int]:
    # Too slow: after each step it walks again from person 0 to see whether this person came before.
    person, heard = 0, 0
    while person != -1:
        earlier, steps = 0, 0
        while steps < heard and earlier != person:
            earlier = passes_to[earlier]
            steps += 1
        if steps < heard:
            return [steps, heard - steps]
        heard += 1
        person = passes_to[person]
    return [heard, 0]


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def text_of_ints(values: list[int]) -> str:
    return f"{len(values)}\n" + " ".join(map(str, values))


def main() -> None:
    passes_to = read_ints()
    print(text_of_ints(relay_loop(passes_to)))


if __name__ == "__main__":
    main()
