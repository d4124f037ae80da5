// Prints what a terminal would obey: clear, title, colours, other screen, bell, and asks where the cursor is.
console.log('\x1b[2J\x1b[H\x1b]0;title\x07\x1b[31;5m\x1b[?1049h\x1b[6n\x07\b\r\x9b2J');
