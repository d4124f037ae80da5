<?php
// An object's destructor never ends.
class Undead
{
    public function __destruct()
    {
        sleep(3600);
    }
}
new Undead();
