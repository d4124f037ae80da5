<?php
// Includes itself for ever, until there is no memory left for one more.
include __FILE__;
