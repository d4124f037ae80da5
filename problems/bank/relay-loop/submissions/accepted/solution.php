<?php
declare(strict_types=1);

/**
 * @param int[] $passesTo
 * @return int[]
 */
function relayLoop(array $passesTo): array
{
    $slow = $fast = 0;
    do {
        $fast = $passesTo[$fast];
        $fast = $fast === -1 ? -1 : $passesTo[$fast];
        $slow = $passesTo[$slow];
    } while ($fast !== -1 && $fast !== $slow);
    $before = 0;
    $person = 0;
    if ($fast === -1) {
        for (; $person !== -1; $before++) $person = $passesTo[$person];
        return [$before, 0];
    }
    for (; $person !== $slow; $before++) {
        $person = $passesTo[$person];
        $slow = $passesTo[$slow];
    }
    $around = 1;
    for ($person = $passesTo[$slow]; $person !== $slow; $around++) $person = $passesTo[$person];
    return [$before, $around];
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

$passesTo = readInts();
echo textOfInts(relayLoop($passesTo)), "\n";
