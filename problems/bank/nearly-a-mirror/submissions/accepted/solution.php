<?php
declare(strict_types=1);

function nearlyAMirror(string $sign): bool
{
    $left = 0;
    $right = strlen($sign) - 1;
    while ($left < $right && $sign[$left] === $sign[$right]) {
        $left++;
        $right--;
    }
    if ($left >= $right) {
        return true;
    }
    $withoutLeft = substr($sign, $left + 1, $right - $left);
    $withoutRight = substr($sign, $left, $right - $left);
    return $withoutLeft === strrev($withoutLeft) || $withoutRight === strrev($withoutRight);
}

// You need not look below this line: it reads the input and prints the answer.
function inputLine(): string
{
    return rtrim((string) fgets(STDIN), "\r\n");
}

$sign = inputLine();
echo json_encode(nearlyAMirror($sign)), "\n";
