import sys


def neon_loop(photo: str) -> int:
    border = [0] * len(photo)  # of each prefix: how many letters at its beginning stand at its end as well
    length = 0
    for i in range(1, len(photo)):
        while length and photo[i] != photo[length]:
            length = border[length - 1]
        if photo[i] == photo[length]:
            length += 1
        border[i] = length
    return len(photo) - length


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def main() -> None:
    photo = read_line()
    print(neon_loop(photo))


if __name__ == "__main__":
    main()
