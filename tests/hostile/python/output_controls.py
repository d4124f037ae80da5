# Prints what a terminal would obey: clear, title, colours, other screen, bell, and asks where the cursor is.
print("\033[2J\033[H\033]0;title\a\033[31;5m\033[?1049h\033[6n\a\b\r\x9b2J")
