<?php
declare(strict_types=1);

/** @return int[] */
function readNumbers(): array
{
    $words = preg_split('/\s+/', stream_get_contents(STDIN), -1, PREG_SPLIT_NO_EMPTY);
    return array_map('intval', $words);
}

$numbers = readNumbers();

echo 'sum ', array_sum($numbers), PHP_EOL;
echo 'max ', $numbers ? max($numbers) : '-', PHP_EOL;
