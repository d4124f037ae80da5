<?php
declare(strict_types=1);

/**
 * @param int[] $departures
 * @param int[] $arrivals
 * @return int[]
 */
function nextFerry(array $departures, array $arrivals): array
{
    $waits = [];
    foreach ($arrivals as $arrival) {
        $low = 0;
        $high = count($departures);
        while ($low < $high) {
            $middle = intdiv($low + $high, 2);
            if ($departures[$middle] < $arrival) {
                $low = $middle + 1;
            } else {
                $high = $middle;
            }
        }
        $waits[] = $low < count($departures) ? $departures[$low] - $arrival : -1;
    }
    return $waits;
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

$departures = readInts();
$arrivals = readInts();
echo textOfInts(nextFerry($departures, $arrivals)), "\n";
