<?= 'fi' ?>
<?php
// Text and code in turns: the newline behind a closing tag is not printed.
?>
ne
