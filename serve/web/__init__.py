"""The app in a browser: a page, a process of the app for each session, a folder for each visitor. `code-runner web`."""
