<?php
// Prints what a terminal would obey: clear, title, colours, other screen, bell, and asks where the cursor is.
echo "\e[2J\e[H\e]0;title\x07\e[31;5m\e[?1049h\e[6n\x07\x08\r\x9b2J";
