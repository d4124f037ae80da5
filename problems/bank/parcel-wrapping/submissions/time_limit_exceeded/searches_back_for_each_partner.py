import sys


def parcel_wrapping(log: str) -> int:
    opening = {")": "(", "]": "[", "}": "{"}
    for i, sign in enumerate(log):
        if sign not in opening:
            continue
        closed = 0  # partners that signs between here and there need
        j = i - 1
        while j >= 0 and (closed or log[j] in opening):
            closed += 1 if log[j] in opening else -1
            j -= 1
        if j < 0 or log[j] != opening[sign]:
            return i
    still_open = sum(-1 if sign in opening else 1 for sign in log)
    return len(log) if still_open else -1


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def main() -> None:
    log = read_line()
    print(parcel_wrapping(log))


if __name__ == "__main__":
    main()
