<?php
declare(strict_types=1);

/**
 * @param int[][] $orders
 * @return int[]
 */
function cookingOrder(array $orders): array
{
    $byArrival = array_keys($orders);
    usort($byArrival, fn($a, $b) => $orders[$a][0] <=> $orders[$b][0]);
    $count = count($orders);
    $waiting = new SplMinHeap(); // of minutes and number in one, which is faster to compare than a pair
    $cooked = [];
    $clock = $arrived = 0;
    while (count($cooked) < $count) {
        if ($waiting->isEmpty()) $clock = max($clock, $orders[$byArrival[$arrived]][0]);
        while ($arrived < $count && $orders[$byArrival[$arrived]][0] <= $clock) {
            $number = $byArrival[$arrived++];
            $waiting->insert($orders[$number][1] * $count + $number);
        }
        $next = $waiting->extract();
        $cooked[] = $next % $count;
        $clock += intdiv($next, $count);
    }
    return $cooked;
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

function readIntLists(): array
{
    $rows = [];
    for ($left = (int) inputLine(); $left > 0; $left--) $rows[] = readInts();
    return $rows;
}

function rejectReturned(string $words): never
{
    fwrite(STDERR, "The returned $words\n");
    exit(1);
}

function checkType(bool $right, string $due, mixed $value): void
{
    if ($right) return;
    $said = is_scalar($value) ? ' ' . substr((string) json_encode($value), 0, 60) : '';
    rejectReturned("value has a wrong type: expected $due, got " . get_debug_type($value) . $said);
}

function textOfInts(mixed $values): string
{
    checkType(is_array($values), 'list[int]', $values);
    foreach ($values as $value) checkType(is_int($value), 'int', $value);
    return count($values) . "\n" . implode(' ', $values);
}

$orders = readIntLists();
echo textOfInts(cookingOrder($orders)), "\n";
