import sys


def neon_loop(photo: str) -> int:
    # Wrong: takes the place where the first two letters come again for a new round.
    place = photo.find(photo[:2], 1)
    return place if place > 0 else len(photo)


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def main() -> None:
    photo = read_line()
    print(neon_loop(photo))


if __name__ == "__main__":
    main()
