<?php
declare(strict_types=1);

/**
 * @param int[][] $needs
 */
function buildWaves(int $modules, array $needs): int
{
    $missing = array_fill(0, $modules, 0);
    $neededBy = [];
    foreach ($needs as [$module, $need]) {
        $missing[$module]++;
        $neededBy[$need][] = $module;
    }
    $wave = array_keys($missing, 0, true);
    $waves = $compiled = 0;
    while ($wave) {
        $waves++;
        $compiled += count($wave);
        $following = [];
        foreach ($wave as $need) {
            foreach ($neededBy[$need] ?? [] as $module) {
                if (--$missing[$module] === 0) $following[] = $module;
            }
        }
        $wave = $following;
    }
    return $compiled < $modules ? -1 : $waves;
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

$modules = (int) inputLine();
$needs = readIntLists();
echo buildWaves($modules, $needs), "\n";
