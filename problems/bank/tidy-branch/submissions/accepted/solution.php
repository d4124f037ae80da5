<?php
declare(strict_types=1);

/**
 * @param int[] $levels
 */
function tidyBranch(array $levels): int
{
    $numbers = $left = $right = [];
    foreach ($levels as $place => $number) {
        if ($number === -1) continue;
        $parent = intdiv($place - 1, 2);
        if ($place > 0 && $place % 2 === 1) $left[$parent] = count($numbers);
        if ($place > 0 && $place % 2 === 0) $right[$parent] = count($numbers);
        $numbers[] = $number;
    }
    $size = $smallest = $greatest = []; // only of tidy branches
    for ($node = count($numbers) - 1; $node >= 0; $node--) {
        $a = $left[$node] ?? -1;
        $b = $right[$node] ?? -1;
        if ($a !== -1 && (!isset($size[$a]) || $greatest[$a] >= $numbers[$node])) continue;
        if ($b !== -1 && (!isset($size[$b]) || $smallest[$b] <= $numbers[$node])) continue;
        $size[$node] = 1 + ($size[$a] ?? 0) + ($size[$b] ?? 0);
        $smallest[$node] = $smallest[$a] ?? $numbers[$node];
        $greatest[$node] = $greatest[$b] ?? $numbers[$node];
    }
    return max($size);
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

$levels = readInts();
echo tidyBranch($levels), "\n";
