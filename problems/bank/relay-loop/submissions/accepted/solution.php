<?php
declare(strict_types=1);

/**
 * @param int[] $passesTo
 * @return int[]
 */
function relayLoop(array $passesTo): array
{
    $slow = $fast = 0;
    do {
        $fast = $passesTo[$fast];
        $fast = $fast === -1 ? -1 : $passesTo[$fast];
        $slow = $passesTo[$slow];
    } while ($fast !== -1 && $fast !== $slow);
    $before = 0;
    $person = 0;
    if ($fast === -1) {
        for (; $person !== -1; $before++) $person = $passesTo[$person];
        return [$before, 0];
    }
    for (; $person !== $slow; $before++) {
        $person = $passesTo[$person];
        $slow = $passesTo[$slow];
    }
    $around = 1;
    for ($person = $passesTo[$slow]; $person !== $slow; $around++) $person = $passesTo[$person];
    return [$before, $around];
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

$passesTo = readInts();
echo textOfInts(relayLoop($passesTo)), "\n";
