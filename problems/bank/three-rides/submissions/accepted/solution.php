<?php
declare(strict_types=1);

/**
 * @param int[] $rides
 * @return int[][]
 */
function allTrips(array $rides, int $height): array
{
    sort($rides);
    $trips = [];
    $last = count($rides) - 1;
    for ($fixed = 0; $fixed + 2 <= $last; $fixed++) {
        if ($fixed > 0 && $rides[$fixed] === $rides[$fixed - 1]) {
            continue;
        }
        $rest = $height - $rides[$fixed];
        $low = $fixed + 1;
        $high = $last;
        while ($low < $high) {
            $total = $rides[$low] + $rides[$high];
            if ($total > $rest) {
                $high--;
                continue;
            }
            if ($total === $rest) {
                $trips[] = [$rides[$fixed], $rides[$low], $rides[$high]];
                while ($low < $high && $rides[$low] === $rides[$low + 1]) {
                    $low++;
                }
            }
            $low++;
        }
    }
    return $trips;
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

function textOfIntLists(array $rows): string
{
    return implode("\n", [count($rows), ...array_map(textOfInts(...), array_values($rows))]);
}

$rides = readInts();
$height = (int) inputLine();
echo textOfIntLists(allTrips($rides, $height)), "\n";
