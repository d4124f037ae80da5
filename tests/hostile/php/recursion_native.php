<?php
// Calls itself for ever through a function of the engine's, which uses the stack of the process.
// PHP watches that stack and throws: printing where would be too much.
function deeper(array $none): array
{
    return array_map('deeper', [$none]);
}
try {
    deeper([]);
} catch (Error $error) {
    echo $error->getMessage(), "\n";
}
