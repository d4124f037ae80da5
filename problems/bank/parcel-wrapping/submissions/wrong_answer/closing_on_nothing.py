import sys


def parcel_wrapping(log: str) -> int:
    # Wrong: passes over a sign that closes something though nothing is open.
    pairs = {")": "(", "]": "[", "}": "{"}
    open_now: list[str] = []
    for i, sign in enumerate(log):
        if sign not in pairs:
            open_now.append(sign)
        elif open_now and open_now.pop() != pairs[sign]:
            return i
    return len(log) if open_now else -1


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def main() -> None:
    log = read_line()
    print(parcel_wrapping(log))


if __name__ == "__main__":
    main()
