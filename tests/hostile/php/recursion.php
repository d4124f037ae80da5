<?php
// Calls itself for ever: PHP's frames are on its heap, so the memory runs out.
function deeper(int $depth): int
{
    return deeper($depth + 1) + 1;
}
deeper(0);
