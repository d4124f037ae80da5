"""What every other package stands on: settings, limits, the user's folders, TOML, SQLite, units."""
