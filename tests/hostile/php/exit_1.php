<?php
// Ends with status 1.
exit(1);
