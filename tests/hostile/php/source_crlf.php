<?php
// Lines that end with CR LF: in a text they stay.
$text = <<<END
fi
ne
END;
echo str_replace("\r\n", "", $text), "\n";
