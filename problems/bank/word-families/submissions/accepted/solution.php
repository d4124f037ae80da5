<?php
declare(strict_types=1);

/**
 * @param string[] $words
 * @return string[][]
 */
function wordFamilies(array $words): array
{
    $families = []; // by the sorted letters; keeps the order of the first words
    foreach ($words as $word) {
        $letters = str_split($word);
        sort($letters);
        $families[implode($letters)][] = $word;
    }
    return array_values($families);
}

// You need not look below this line: it reads the input and prints the answer.
function inputLine(): string
{
    return rtrim((string) fgets(STDIN), "\r\n");
}

function readStrings(): array
{
    $values = [];
    for ($left = (int) inputLine(); $left > 0; $left--) $values[] = inputLine();
    return $values;
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

function textOfStrings(mixed $values): string
{
    checkType(is_array($values), 'list[str]', $values);
    foreach ($values as $value) checkType(is_string($value), 'str', $value);
    return implode("\n", [count($values), ...array_values($values)]);
}

function textOfStringLists(mixed $values): string
{
    checkType(is_array($values), 'list[list[str]]', $values);
    return implode("\n", [count($values), ...array_map(textOfStrings(...), array_values($values))]);
}

$words = readStrings();
echo textOfStringLists(wordFamilies($words)), "\n";
