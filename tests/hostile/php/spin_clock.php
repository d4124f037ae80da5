<?php
// Reads the clock for ever.
while (true) {
    hrtime(true);
}
