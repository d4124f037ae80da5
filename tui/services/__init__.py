"""Services: what outlives a screen, made once by the app and handed to each screen."""
