<?php

/**
 * @return int[]
 */
function winnersInARow(int $players): array
{
    // Write the body. hasBeaten($a, $b) asks the judge.
    return [];
}

// You need not look below this line: it talks to the judge, and flushes what it writes.
function inputLine(): string
{
    return rtrim((string) fgets(STDIN), "\r\n");
}

function hasBeaten(int $a, int $b): bool
{
    echo "? $a $b\n";
    flush();
    return inputLine() === 'yes';
}

$players = (int) inputLine();
echo implode(' ', ['!', ...winnersInARow($players)]), "\n";
flush();
