<?php
// A byte order mark before the source: text before the tag, which PHP prints.
echo "fine\n";
