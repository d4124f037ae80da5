"""Services: objects that outlive a screen, made once by the app and passed to each screen."""
