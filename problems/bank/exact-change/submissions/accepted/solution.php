<?php
declare(strict_types=1);

/**
 * @param int[] $coins
 */
function fewestCoins(array $coins, int $price): int
{
    $reached = [0 => true];
    $level = [0]; // the amounts that can be paid with so many coins, but not with fewer
    for ($count = 0; $level; $count++) {
        if (isset($reached[$price])) return $count;
        $next = [];
        foreach ($level as $amount) {
            foreach ($coins as $coin) {
                $after = $amount + $coin;
                if ($after > $price || isset($reached[$after])) continue;
                $reached[$after] = true;
                $next[] = $after;
            }
        }
        $level = $next;
    }
    return -1;
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

$coins = readInts();
$price = (int) inputLine();
echo fewestCoins($coins, $price), "\n";
