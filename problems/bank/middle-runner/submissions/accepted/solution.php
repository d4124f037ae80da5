<?php
declare(strict_types=1);

/**
 * @param int[] $times
 * @return int[]
 */
function middleRunner(array $times): array
{
    $fast = new SplMaxHeap();
    $slow = new SplMinHeap();
    $middle = [];
    foreach ($times as $time) {
        $fast->insert($time);
        $slow->insert($fast->extract());
        if (count($slow) > count($fast)) $fast->insert($slow->extract());
        $middle[] = $fast->top();
    }
    return $middle;
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

$times = readInts();
echo textOfInts(middleRunner($times)), "\n";
