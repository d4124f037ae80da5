<?php
// Never reads what it is given.
echo "not interested\n";
