<?php
// Ends with the status that `timeout` gives.
exit(124);
