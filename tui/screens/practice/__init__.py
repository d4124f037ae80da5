"""Practice: problems, their cases, solutions and statistics."""
