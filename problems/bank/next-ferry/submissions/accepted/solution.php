<?php
declare(strict_types=1);

/**
 * @param int[] $departures
 * @param int[] $arrivals
 * @return int[]
 */
function nextFerry(array $departures, array $arrivals): array
{
    $waits = [];
    foreach ($arrivals as $arrival) {
        $low = 0;
        $high = count($departures);
        while ($low < $high) {
            $middle = intdiv($low + $high, 2);
            if ($departures[$middle] < $arrival) {
                $low = $middle + 1;
            } else {
                $high = $middle;
            }
        }
        $waits[] = $low < count($departures) ? $departures[$low] - $arrival : -1;
    }
    return $waits;
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

function textOfInts(array $values): string
{
    return count($values) . "\n" . implode(' ', $values);
}

$departures = readInts();
$arrivals = readInts();
echo textOfInts(nextFerry($departures, $arrivals)), "\n";
