<?php
declare(strict_types=1);

/**
 * @param int[][] $lessons
 */
function danceStudio(array $lessons): int
{
    $change = []; // minute => lessons that start then less those that end then
    foreach ($lessons as [$start, $end]) {
        $change[$start] = ($change[$start] ?? 0) + 1;
        $change[$end] = ($change[$end] ?? 0) - 1;
    }
    ksort($change);
    $now = $rooms = 0;
    foreach ($change as $by) {
        $now += $by;
        $rooms = max($rooms, $now);
    }
    return $rooms;
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

$lessons = readIntLists();
echo danceStudio($lessons), "\n";
