<?php
declare(strict_types=1);

/**
 * @param string[] $names
 * @param string[] $labels
 * @return int[]
 */
function wornLabels(array $names, array $labels): array
{
    $fitting = array_fill_keys($labels, 0);
    $blank = fn(string $text, int $at) => substr_replace($text, '?', $at, 1);
    foreach ($names as $name) {
        $kinds = [$name];
        for ($i = 0; $i < strlen($name); $i++) {
            $kinds[] = $one = $blank($name, $i);
            for ($j = $i + 1; $j < strlen($name); $j++) $kinds[] = $blank($one, $j);
        }
        foreach ($kinds as $kind) if (isset($fitting[$kind])) $fitting[$kind]++;
    }
    return array_map(fn($label) => $fitting[$label], $labels);
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

$names = readStrings();
$labels = readStrings();
echo textOfInts(wornLabels($names, $labels)), "\n";
