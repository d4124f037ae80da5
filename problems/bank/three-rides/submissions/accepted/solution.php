<?php
declare(strict_types=1);

/**
 * @param int[] $rides
 * @return int[][]
 */
function allTrips(array $rides, int $height): array
{
    sort($rides);
    $trips = [];
    $last = count($rides) - 1;
    for ($fixed = 0; $fixed + 2 <= $last; $fixed++) {
        if ($fixed > 0 && $rides[$fixed] === $rides[$fixed - 1]) {
            continue;
        }
        $rest = $height - $rides[$fixed];
        $low = $fixed + 1;
        $high = $last;
        while ($low < $high) {
            $total = $rides[$low] + $rides[$high];
            if ($total > $rest) {
                $high--;
                continue;
            }
            if ($total === $rest) {
                $trips[] = [$rides[$fixed], $rides[$low], $rides[$high]];
                while ($low < $high && $rides[$low] === $rides[$low + 1]) {
                    $low++;
                }
            }
            $low++;
        }
    }
    return $trips;
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

function textOfIntLists(mixed $values): string
{
    checkType(is_array($values), 'list[list[int]]', $values);
    return implode("\n", [count($values), ...array_map(textOfInts(...), array_values($values))]);
}

$rides = readInts();
$height = (int) inputLine();
echo textOfIntLists(allTrips($rides, $height)), "\n";
