import sys


def parcel_wrapping(log: str) -> int:
    # Wrong: returns where the wrapping was opened that is never closed.
    pairs = {")": "(", "]": "[", "}": "{"}
    open_now: list[int] = []
    for i, sign in enumerate(log):
        if sign not in pairs:
            open_now.append(i)
        elif not open_now or log[open_now.pop()] != pairs[sign]:
            return i
    return open_now[0] if open_now else -1


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def main() -> None:
    log = read_line()
    print(parcel_wrapping(log))


if __name__ == "__main__":
    main()
