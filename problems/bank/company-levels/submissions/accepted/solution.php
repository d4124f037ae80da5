<?php
declare(strict_types=1);

/**
 * @param int[] $boss
 * @return int[]
 */
function peoplePerLevel(array $boss): array
{
    $floor = array_map(fn($above) => $above === -1 ? 0 : -1, $boss);
    foreach (array_keys($boss) as $person) {
        $way = [];
        for (; $floor[$person] === -1; $person = $boss[$person]) $way[] = $person;
        while ($way) {
            $below = array_pop($way);
            $floor[$below] = $floor[$boss[$below]] + 1;
        }
    }
    $counts = array_count_values($floor);
    ksort($counts);
    return array_values($counts);
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

$boss = readInts();
echo textOfInts(peoplePerLevel($boss)), "\n";
