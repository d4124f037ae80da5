<?php
declare(strict_types=1);

/**
 * @param int[] $weights
 * @param int[] $values
 */
function balloonBasket(array $weights, array $values, int $limit): int
{
    $best = array_fill(0, $limit + 1, 0);
    foreach ($weights as $i => $weight) {
        for ($load = $limit; $load >= $weight; $load--) {
            $best[$load] = max($best[$load], $best[$load - $weight] + $values[$i]);
        }
    }
    return $best[$limit];
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

$weights = readInts();
$values = readInts();
$limit = (int) inputLine();
echo balloonBasket($weights, $values, $limit), "\n";
