<?php
// A generator that delegates to itself for ever.
function endless(): Generator
{
    yield from endless();
}
foreach (endless() as $nothing) {
}
