"""The app and the command line: everything that meets a terminal. No other package imports this one."""
