<?php
declare(strict_types=1);

/**
 * @param string[] $commands
 * @return string[]
 */
function browse(array $commands): array
{
    $pages = ['home'];
    $shown = $last = 0; // pages behind the last one are forgotten, and overwritten by the next visits
    $answers = [];
    foreach ($commands as $command) {
        [$verb, $argument] = explode(' ', $command);
        if ($verb === 'visit') {
            $pages[++$shown] = $argument;
            $last = $shown;
        } elseif ($verb === 'back') {
            $shown = max(0, $shown - (int) $argument);
        } else {
            $shown = min($last, $shown + (int) $argument);
        }
        $answers[] = $pages[$shown];
    }
    return $answers;
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

function textOfStrings(mixed $values): string
{
    checkType(is_array($values), 'list[str]', $values);
    foreach ($values as $value) checkType(is_string($value), 'str', $value);
    return implode("\n", [count($values), ...array_values($values)]);
}

$commands = readStrings();
echo textOfStrings(browse($commands)), "\n";
