"""What several screens use: dialogs, help, palette, base classes."""
