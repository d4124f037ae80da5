<?php
// Ends the code in the middle of the source and reads the rest of it as data.
echo file_get_contents(__FILE__, offset: __COMPILER_HALT_OFFSET__);
__halt_compiler();fine
<?php while (true);
