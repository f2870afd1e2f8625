"""Train the judge that reads what one report makes of two of its numbers."""
