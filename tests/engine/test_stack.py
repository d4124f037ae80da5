"""The stack follows the memory limit, and a stack overflow says so, in every language."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from runner import Runner
from tests.engine.conftest import LANGUAGES, ms

HOSTILE = Path(__file__).parents[1] / "hostile"
WITHOUT_STACK = {"php"}
"""Its calls are on the heap, so calling itself for ever runs into the memory limit."""
DEEP = {
    "c": """
#include <stdio.h>
int deep(volatile int n) { volatile char room[64]; room[0] = 1; return n ? deep(n - 1) + room[0] : 0; }
int main(void) { int n; scanf("%d", &n); printf("%d\\n", deep(n)); }
""",
    "cpp": """
#include <functional>
#include <iostream>
int main() {
    std::function<int(int)> deep = [&](int n) { return n ? deep(n - 1) + 1 : 0; };
    int n; std::cin >> n; std::cout << deep(n) << "\\n";
}
""",
    "rust": """
use std::hint::black_box;
fn deep(n: u64) -> u64 { let room = black_box([n; 8]); if n == 0 { 0 } else { deep(n - 1) + 1 + room[7] - n } }
fn main() {
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).unwrap();
    println!("{}", deep(line.trim().parse().unwrap()));
}
""",
    "go": """
package main
import "fmt"
func deep(n int) int { if n == 0 { return 0 }; return deep(n-1) + 1 }
func main() { var n int; fmt.Scan(&n); fmt.Println(deep(n)) }
""",
    "java": """
public class Main {
    static int deep(int n) { return n == 0 ? 0 : deep(n - 1) + 1; }
    public static void main(String[] args) { System.out.println(deep(new java.util.Scanner(System.in).nextInt())); }
}
""",
    "javascript": """
const deep = n => n === 0 ? 0 : deep(n - 1) + 1;
console.log(deep(Number(require('fs').readFileSync(0))));
""",
    "php": "<?php\nfunction deep(int $n): int { return $n ? deep($n - 1) + 1 : 0; }\necho deep((int) fgets(STDIN)), PHP_EOL;",
    "python": """
import sys
sys.setrecursionlimit(10**9)
def deep(n): return deep(n - 1) + 1 if n else 0
print(deep(int(input())))
""",
    "csharp": """
class Program {
    static int Deep(int n) { return n == 0 ? 0 : Deep(n - 1) + 1; }
    static void Main() { System.Console.WriteLine(Deep(int.Parse(System.Console.ReadLine()))); }
}
""",
}
"""Recurses as deep as its stdin says, and prints how deep that was."""


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_a_million_calls_deep_is_a_matter_of_memory(runner_of: Callable[[str], Runner], language: str) -> None:
    result = runner_of(language).run(
        DEEP[language], "1000000", limits={"memory": "1g"}, timeouts={"run_ms": ms(60_000)}
    )

    assert (result.message if result.verdict != "ok" else "", result.stdout) == ("", "1000000\n")


def test_a_thread_of_rust_has_as_large_a_stack_as_the_main_thread(runner_of: Callable[[str], Runner]) -> None:
    spawned = (
        DEEP["rust"]
        .replace("println!", "std::thread::spawn(move || println!")
        .replace(";\n}\n", ").join().unwrap();\n}\n")
    )

    result = runner_of("rust").run(spawned, "1000000", limits={"memory": "1g"}, timeouts={"run_ms": ms(60_000)})

    assert (result.message if result.verdict != "ok" else "", result.stdout) == ("", "1000000\n")


@pytest.mark.parametrize("language", sorted(LANGUAGES - WITHOUT_STACK))
def test_a_stack_overflow_says_so(runner_of: Callable[[str], Runner], language: str) -> None:
    runner = runner_of(language)
    [program] = HOSTILE.glob(f"{language}/recursion.*")

    result = runner.run(program.read_text(), timeouts={"run_ms": ms(60_000)})

    assert result.verdict == "runtime_error"
    assert result.message.startswith("Runtime error: stack overflow after ")
    assert "allows more" in result.message or "gives it more" in result.message


@pytest.mark.parametrize(
    ("language", "name", "remedy"),
    [
        ("c", "recursion_thread", "gives it more"),
        ("c", "recursion_thread_last", "made this thread with a stack of 0.9 MiB"),
        ("c", "recursion_thread_race", "made this thread with a stack of 0.9 MiB"),
        ("cpp", "recursion_thread", "gives it more"),
        ("cpp", "recursion_frames", "gives it more"),
    ],
)
def test_a_stack_overflow_says_so_in_any_thread_and_with_any_frame(
    runner_of: Callable[[str], Runner], language: str, name: str, remedy: str
) -> None:
    [program] = HOSTILE.glob(f"{language}/{name}.*")

    result = runner_of(language).run(program.read_text(), limits={"processes": 1100}, timeouts={"run_ms": ms(60_000)})

    assert result.message.startswith("Runtime error: stack overflow after ")
    assert result.message.endswith(remedy)
    assert result.stderr.count("stack overflow") == 1


@pytest.mark.parametrize("language", ["c", "cpp"])
def test_a_crash_that_is_none_does_not_say_stack_overflow(runner_of: Callable[[str], Runner], language: str) -> None:
    crash = "int main(void) { volatile int *nowhere = 0; return *nowhere; }"
    sent = "#include <signal.h>\nint main(void) { raise(SIGSEGV); return 0; }"
    thread = """
#include <pthread.h>
static void *work(void *nowhere) { *(volatile int *)nowhere = 0; return nowhere; }
int main(void) { pthread_t one; pthread_create(&one, 0, work, 0); pthread_join(one, 0); }
"""

    for source in (crash, sent, thread):
        result = runner_of(language).run(source)

        assert result.signal == "SIGSEGV"
        assert result.stderr == ""
        assert result.message.startswith("Runtime error: ended by SIGSEGV")


def test_an_overflow_counts_the_frames(c: Runner) -> None:
    source = """
#include <stdio.h>
static volatile int calls;
__attribute__((noinline)) int deep(int n) { volatile char room[1000]; room[0] = 1; calls++; return deep(n + 1) + room[0]; }
int main(void) { return deep(0); }
"""
    result = c.run(source, limits={"memory": "64m"})
    counted = int(result.message.split(" recursion about ")[1].split(" frames")[0].replace(",", ""))

    # 56 MiB in frames of 1,000 bytes and a bit.
    assert 45_000 < counted < 58_000
