<?php
// Looks up a name: there is no server that it could ask.
echo gethostbyname('example.com') === 'example.com' ? 'refused' : 'FOUND', "\n";
