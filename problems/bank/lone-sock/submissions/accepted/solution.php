<?php
declare(strict_types=1);

/**
 * @param int[] $socks
 */
function loneSock(array $socks): int
{
    return array_reduce($socks, fn($lone, $sock) => $lone ^ $sock, 0); // the two socks of a pair cancel each other
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

$socks = readInts();
echo loneSock($socks), "\n";
