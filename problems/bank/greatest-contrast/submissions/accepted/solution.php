<?php
declare(strict_types=1);

/**
 * @param int[] $answers
 */
function greatestContrast(array $answers): int
{
    $best = 0;
    for ($shift = 30; $shift >= 0; $shift--) {
        $starts = [];
        foreach ($answers as $number) $starts[$number >> $shift] = true;
        $wanted = 2 * $best + 1;
        $best = $wanted - 1;
        foreach ($starts as $start => $_) {
            if (isset($starts[$start ^ $wanted])) {
                $best = $wanted;
                break;
            }
        }
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

$answers = readInts();
echo greatestContrast($answers), "\n";
