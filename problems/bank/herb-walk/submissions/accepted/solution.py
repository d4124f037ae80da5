import sys


def herb_walk(path: str, recipe: str) -> list[int]:
    need = dict.fromkeys(path, 0)
    for herb in recipe:
        need[herb] = need.get(herb, 0) + 1
    missing = len(recipe)
    first, best = 0, []
    for last, herb in enumerate(path):
        if need[herb] > 0:
            missing -= 1
        need[herb] -= 1
        while missing == 0:
            if not best or last - first < best[1] - best[0]:
                best = [first, last]
            need[path[first]] += 1
            if need[path[first]] > 0:
                missing += 1
            first += 1
    return best


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def reject_returned(words: str) -> None:
    sys.exit(f"The returned {words}")


def check_type(value: object, due: str, *kinds: type) -> None:
    if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
        kind, is_one = type(value).__name__, type(value) in (int, float, bool, str)
        reject_returned(f"value has a wrong type: expected {due}, got {kind}{f' {value!r:.60}' if is_one else ''}")


def text_of_int(value: int) -> str:
    if type(value) is not int:
        check_type(value, "int", int)
    return str(value)


def text_of_ints(values: list[int]) -> str:
    check_type(values, "list[int]", list, tuple)
    return f"{len(values)}\n" + " ".join(map(text_of_int, values))


def main() -> None:
    path = read_line()
    recipe = read_line()
    print(text_of_ints(herb_walk(path, recipe)))


if __name__ == "__main__":
    main()
