<?php
// Unserializes an array that says it has more elements than the memory would hold.
var_dump(@unserialize('a:2000000000:{i:0;i:1;}'));
