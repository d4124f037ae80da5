<?php
// Opens its stdin again by PHP's own names; /dev/stdin is none that PHP can open when it is a pipe.
readfile('php://fd/0');
readfile('php://stdin');
