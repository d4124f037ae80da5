<?php

function firstDry(int $hatches): int
{
    // Write the body. isDry($hatch) asks the judge.
    return 1;
}

// You need not look below this line: it talks to the judge, and flushes what it writes.
function inputLine(): string
{
    return rtrim((string) fgets(STDIN), "\r\n");
}

function isDry(int $hatch): bool
{
    echo "? $hatch\n";
    flush();
    return inputLine() === 'dry';
}

$hatches = (int) inputLine();
$first = firstDry($hatches);
echo "! $first\n";
flush();
