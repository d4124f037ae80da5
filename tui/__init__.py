"""Everything that meets a terminal: the app and the command line. Nobody knows this room."""
