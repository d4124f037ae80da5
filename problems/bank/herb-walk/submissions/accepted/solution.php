<?php
declare(strict_types=1);

/**
 * @return int[]
 */
function herbWalk(string $path, string $recipe): array
{
    $need = array_fill(0, 128, 0);
    foreach (str_split($recipe) as $herb) $need[ord($herb)]++;
    $missing = strlen($recipe);
    $first = 0;
    $best = [];
    for ($last = 0; $last < strlen($path); $last++) {
        if ($need[ord($path[$last])]-- > 0) $missing--;
        while ($missing === 0) {
            if (!$best || $last - $first < $best[1] - $best[0]) $best = [$first, $last];
            if (++$need[ord($path[$first])] > 0) $missing++;
            $first++;
        }
    }
    return $best;
}

// You need not look below this line: it reads the input and prints the answer.
function inputLine(): string
{
    return rtrim((string) fgets(STDIN), "\r\n");
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

$path = inputLine();
$recipe = inputLine();
echo textOfInts(herbWalk($path, $recipe)), "\n";
