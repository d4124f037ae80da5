<?php
declare(strict_types=1);

/**
 * @param int[] $points
 */
function ribbonsForTheRow(array $points): int
{
    // A rise of k steps needs 1 + 2 + … + k ribbons more, so does a fall; the top belongs to the longer one.
    $total = $up = $down = $top = 0;
    foreach ($points as $i => $one) {
        $before = $points[$i - 1] ?? $one;
        if ($one > $before) {
            $top = ++$up;
            $down = 0;
            $total += 1 + $up;
        } elseif ($one < $before) {
            $up = 0;
            $total += 1 + $down + ($top > $down ? 0 : 1);
            $down++;
        } else {
            $up = $down = $top = 0;
            $total += 1;
        }
    }
    return $total;
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

$points = readInts();
echo ribbonsForTheRow($points), "\n";
