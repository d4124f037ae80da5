"""What every other package stands on: the user's files and folders, settings, limits and units. Knows none of them."""
