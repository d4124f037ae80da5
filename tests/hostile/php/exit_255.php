<?php
// Ends with status 255, which is also PHP's own for an error.
exit(255);
