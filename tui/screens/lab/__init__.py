"""The limits lab: programs that run into each limit."""
