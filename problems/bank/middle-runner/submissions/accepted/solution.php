<?php
declare(strict_types=1);

/**
 * @param int[] $times
 * @return int[]
 */
function middleRunner(array $times): array
{
    $fast = new SplMaxHeap();
    $slow = new SplMinHeap();
    $middle = [];
    foreach ($times as $time) {
        $fast->insert($time);
        $slow->insert($fast->extract());
        if (count($slow) > count($fast)) $fast->insert($slow->extract());
        $middle[] = $fast->top();
    }
    return $middle;
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

$times = readInts();
echo textOfInts(middleRunner($times)), "\n";
