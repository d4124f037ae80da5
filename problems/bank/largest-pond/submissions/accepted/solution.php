<?php
declare(strict_types=1);

/**
 * @param string[] $field
 * @return int[]
 */
function countPonds(array $field): array
{
    $rows = count($field);
    $columns = strlen($field[0]);
    $ponds = $largest = 0;
    for ($top = 0; $top < $rows; $top++) {
        for ($left = 0; $left < $columns; $left++) {
            if ($field[$top][$left] !== '~') continue;
            $ponds++;
            $size = 0;
            $stack = [[$top, $left]];
            $field[$top][$left] = ' '; // visited
            while ($stack) {
                [$row, $column] = array_pop($stack);
                $size++;
                foreach ([[$row - 1, $column], [$row + 1, $column], [$row, $column - 1], [$row, $column + 1]] as [$r, $c]) {
                    if ($r < 0 || $r >= $rows || $c < 0 || $c >= $columns || $field[$r][$c] !== '~') continue;
                    $field[$r][$c] = ' ';
                    $stack[] = [$r, $c];
                }
            }
            $largest = max($largest, $size);
        }
    }
    return [$ponds, $largest];
}

// You need not look below this line: it reads the input and prints the answer.
function inputLine(): string
{
    return rtrim((string) fgets(STDIN), "\r\n");
}

function readStrings(): array
{
    $values = [];
    for ($left = (int) inputLine(); $left > 0; $left--) $values[] = inputLine();
    return $values;
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

$field = readStrings();
echo textOfInts(countPonds($field)), "\n";
