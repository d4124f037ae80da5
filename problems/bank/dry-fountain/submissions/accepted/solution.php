<?php

function firstDry(int $hatches): int
{
    $wet = 0;
    for ($step = 1 << 30; $step > 0; $step >>= 1) {
        if ($wet + $step < $hatches && !isDry($wet + $step)) {
            $wet += $step;
        }
    }
    return $wet + 1;
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
