<?php
// Reads where there is no input: the end, at once.
echo stream_get_contents(STDIN) === '' && fgets(STDIN) === false ? 'end' : 'SOMETHING', "\n";
