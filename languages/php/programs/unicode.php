<?php
// Prints text of many alphabets from its source, then repeats the line it gets on stdin, as UTF-8.
echo "héllo wörld 你好 🚀 Ω\n";
echo fgets(STDIN);
