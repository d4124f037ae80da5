"""Pictures of the running app for the README: `python -m screenshots` makes them anew."""
