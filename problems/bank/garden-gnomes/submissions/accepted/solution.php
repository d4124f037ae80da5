<?php
declare(strict_types=1);

/**
 * @param string[] $garden
 */
function countGardens(array $garden): int
{
    $beds = array_map(fn($row) => bindec(strtr($row, '.#', '10')), $garden);
    return countBelow($beds, 0, 0, 0, 0);
}

function countBelow(array $beds, int $row, int $columns, int $toLeft, int $toRight): int
{
    if ($row === count($beds)) return 1;
    $ways = 0;
    for ($free = $beds[$row] & ~($columns | $toLeft | $toRight); $free; $free &= $free - 1) {
        $bed = $free & -$free;
        $ways += countBelow($beds, $row + 1, $columns | $bed, ($toLeft | $bed) << 1, ($toRight | $bed) >> 1);
    }
    return $ways;
}

// You need not look below this line: it reads the input and prints the answer.
function inputLine(): string
{
    return rtrim((string) fgets(STDIN), "\r\n");
}

function readStrings(): array
{
    $values = [];
    for ($left = (int) inputLine(); $left > 0; $left--) $values[] = inputLine();
    return $values;
}

$garden = readStrings();
echo countGardens($garden), "\n";
