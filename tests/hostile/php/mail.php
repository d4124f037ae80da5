<?php
// Sends a letter: there is no program for that, and no network.
echo @mail('plum@example.com', 'subject', 'text') ? 'SENT' : 'refused', "\n";
