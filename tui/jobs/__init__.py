"""Jobs: the bodies of worker threads and the numbered messages that they post."""
