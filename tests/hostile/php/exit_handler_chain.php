<?php
// A function that is called at the end asks to be called at the end once more.
function again(): void
{
    register_shutdown_function('again');
}
again();
