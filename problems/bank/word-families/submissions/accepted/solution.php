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

function textOfStrings(array $values): string
{
    return implode("\n", [count($values), ...array_values($values)]);
}

function textOfStringLists(array $rows): string
{
    return implode("\n", [count($rows), ...array_map(textOfStrings(...), array_values($rows))]);
}

$words = readStrings();
echo textOfStringLists(wordFamilies($words)), "\n";
