<?php
declare(strict_types=1);

/**
 * @param int[][] $rolls
 * @return int[]
 */
function countHoles(array $rolls): array
{
    return array_map(fn($roll) => upTo($roll[1]) - upTo($roll[0] - 1), $rolls);
}

function upTo(int $last): int
{
    $holes = 0;
    for ($half = 1; $half <= $last; $half *= 2) {
        $holes += intdiv($last + 1, 2 * $half) * $half + max(0, ($last + 1) % (2 * $half) - $half);
    }
    return $holes;
}

// You need not look below this line: it reads the input and prints the answer.
function inputLine(): string
{
    return rtrim((string) fgets(STDIN), "\r\n");
}

function readInts(): array
{
    inputLine(); // how many there are
    $words = preg_split('/ /', inputLine(), -1, PREG_SPLIT_NO_EMPTY);
    return array_map(fn($word) => (int) $word, $words);
}

function readIntLists(): array
{
    $rows = [];
    for ($left = (int) inputLine(); $left > 0; $left--) $rows[] = readInts();
    return $rows;
}

function rejectReturned(string $words): never
{
    fwrite(STDERR, "The returned $words\n");
    exit(1);
}

function checkType(bool $right, string $due, mixed $value): void
{
    if ($right) return;
    $said = is_scalar($value) ? ' ' . substr((string) json_encode($value), 0, 60) : '';
    rejectReturned("value has a wrong type: expected $due, got " . get_debug_type($value) . $said);
}

function textOfInts(mixed $values): string
{
    checkType(is_array($values), 'list[int]', $values);
    foreach ($values as $value) checkType(is_int($value), 'int', $value);
    return count($values) . "\n" . implode(' ', $values);
}

$rolls = readIntLists();
echo textOfInts(countHoles($rolls)), "\n";
