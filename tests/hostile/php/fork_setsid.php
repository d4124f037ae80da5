<?php
// Children in sessions of their own outlive their parent.
for ($i = 0; $i < 20; $i++) {
    exec('setsid sleep 3600 > /dev/null 2>&1 &');
}
echo "gone\n";
