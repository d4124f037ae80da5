<?php
declare(strict_types=1);

function parcelWrapping(string $log): int
{
    $opening = [')' => '(', ']' => '[', '}' => '{'];
    $open = [];
    for ($i = 0; $i < strlen($log); $i++) {
        $partner = $opening[$log[$i]] ?? null;
        if ($partner === null) {
            $open[] = $log[$i];
        } elseif (array_pop($open) !== $partner) {
            return $i;
        }
    }
    return $open ? strlen($log) : -1;
}

// You need not look below this line: it reads the input and prints the answer.
function inputLine(): string
{
    return rtrim((string) fgets(STDIN), "\r\n");
}

$log = inputLine();
echo parcelWrapping($log), "\n";
