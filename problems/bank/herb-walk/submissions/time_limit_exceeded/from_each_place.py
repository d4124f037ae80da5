import sys


def herb_walk(path: str, recipe: str) -> list[int]:
    wanted = {herb: 0 for herb in path + recipe}
    for herb in recipe:
        wanted[herb] += 1
    best = []
    for first in range(len(path)):
        need = wanted.copy()
        missing = len(recipe)
        for last in range(first, len(path)):
            if need[path[last]] > 0:
                missing -= 1
            need[path[last]] -= 1
            if missing == 0:
                if not best or last - first < best[1] - best[0]:
                    best = [first, last]
                break
    return best


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def text_of_ints(values: list[int]) -> str:
    return f"{len(values)}\n" + " ".join(map(str, values))


def main() -> None:
    path = read_line()
    recipe = read_line()
    print(text_of_ints(herb_walk(path, recipe)))


if __name__ == "__main__":
    main()
