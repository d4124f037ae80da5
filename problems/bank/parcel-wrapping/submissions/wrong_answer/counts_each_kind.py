import sys


def parcel_wrapping(log: str) -> int:
    opening = {")": "(", "]": "[", "}": "{"}
    count = {"(": 0, "[": 0, "{": 0}
    for i, sign in enumerate(log):
        if sign in count:
            count[sign] += 1
        elif count[opening[sign]]:
            count[opening[sign]] -= 1
        else:
            return i
    return len(log) if any(count.values()) else -1


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def main() -> None:
    log = read_line()
    print(parcel_wrapping(log))


if __name__ == "__main__":
    main()
