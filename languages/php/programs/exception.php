<?php
// Throws an exception that nobody catches: PHP reports a fatal error and ends with status 255.
function priceOf(string $fruit): int
{
    $prices = ['apple' => 3, 'pear' => 4];
    return $prices[$fruit] ?? throw new RuntimeException("no price for $fruit");
}

echo priceOf('plum'), "\n";
