<?php
// Prints nothing.
