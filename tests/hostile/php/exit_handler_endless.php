<?php
// Ends, but a function that is called at the end never does.
register_shutdown_function(function (): void {
    while (true) {
    }
});
echo "bye\n";
exit(3);
