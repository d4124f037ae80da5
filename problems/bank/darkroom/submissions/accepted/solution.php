<?php
declare(strict_types=1);

/**
 * @param int[][] $picture
 * @return int[][]
 */
function developPicture(array $picture, string $steps): array
{
    $mirrored = false;
    $turns = 0;
    foreach (str_split($steps) as $step) {
        if ($step === 'M') {
            $mirrored = !$mirrored;
            $turns = (4 - $turns) % 4;
        } elseif ($step !== '') {
            $turns = ($turns + ($step === 'R' ? 1 : 3)) % 4;
        }
    }
    if ($mirrored) {
        $picture = array_map('array_reverse', $picture);
    }
    for (; $turns > 0; $turns--) {
        $columns = [];
        foreach ($picture[0] as $column => $_) {
            $columns[] = array_reverse(array_column($picture, $column));
        }
        $picture = $columns;
    }
    return $picture;
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

function textOfIntLists(mixed $values): string
{
    checkType(is_array($values), 'list[list[int]]', $values);
    return implode("\n", [count($values), ...array_map(textOfInts(...), array_values($values))]);
}

$picture = readIntLists();
$steps = inputLine();
echo textOfIntLists(developPicture($picture, $steps)), "\n";
