<?php
declare(strict_types=1);

/**
 * @param int[][] $acts
 */
function openStage(array $acts): int
{
    usort($acts, fn($one, $other) => $one[1] <=> $other[1]);
    $turnedDown = 0;
    $freeFrom = PHP_INT_MIN;
    foreach ($acts as [$begin, $end]) {
        if ($begin >= $freeFrom) $freeFrom = $end;
        else $turnedDown++;
    }
    return $turnedDown;
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

$acts = readIntLists();
echo openStage($acts), "\n";
