<?php
declare(strict_types=1);

/**
 * @param int[] $marks
 */
function sawingCost(int $length, array $marks): int
{
    $places = [0, ...$marks, $length];
    sort($places);
    $last = count($places) - 1;
    $cost = array_fill(0, $last + 1, array_fill(0, $last + 1, 0));
    for ($gap = 2; $gap <= $last; $gap++) {
        for ($i = 0; $i + $gap <= $last; $i++) {
            $j = $i + $gap;
            $best = PHP_INT_MAX;
            for ($k = $i + 1; $k < $j; $k++) $best = min($best, $cost[$i][$k] + $cost[$k][$j]);
            $cost[$i][$j] = $places[$j] - $places[$i] + $best;
        }
    }
    return $cost[0][$last];
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

$length = (int) inputLine();
$marks = readInts();
echo sawingCost($length, $marks), "\n";
