"""Parts shared by several screens: dialogs, help, palette, base classes."""
