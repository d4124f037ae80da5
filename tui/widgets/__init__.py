"""The widgets: the panes of the screens."""
