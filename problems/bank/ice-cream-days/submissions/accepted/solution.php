<?php
declare(strict_types=1);

/**
 * @param int[] $profits
 */
function iceCreamDays(array $profits, int $days): int
{
    $total = $best = array_sum(array_slice($profits, 0, $days));
    for ($i = $days; $i < count($profits); $i++) {
        $total += $profits[$i] - $profits[$i - $days];
        $best = max($best, $total);
    }
    return $best;
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

$profits = readInts();
$days = (int) inputLine();
echo iceCreamDays($profits, $days), "\n";
