<?php
// Writes a program and runs it.
file_put_contents('mine', "#!/bin/sh\necho ran\n");
chmod('mine', 0700);
passthru('./mine');
