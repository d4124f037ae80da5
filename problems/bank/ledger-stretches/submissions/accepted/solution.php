<?php
declare(strict_types=1);

/**
 * @param int[] $entries
 */
function ledgerStretches(array $entries, int $target): int
{
    $seen = [0 => 1]; // how often each balance occurred, that before the first day included
    $balance = $fitting = 0;
    foreach ($entries as $entry) {
        $balance += $entry;
        $fitting += $seen[$balance - $target] ?? 0;
        $seen[$balance] = ($seen[$balance] ?? 0) + 1;
    }
    return $fitting;
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

$entries = readInts();
$target = (int) inputLine();
echo ledgerStretches($entries, $target), "\n";
