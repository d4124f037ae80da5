<?php
// Names in other scripts.
$größe = ['日本' => 'fine'];
function 表示(string $text): void
{
    echo "$text\n";
}
表示($größe["\u{65e5}本"]);
