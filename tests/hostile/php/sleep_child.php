<?php
// Waits for a child that sleeps.
exec('sleep 3600');
