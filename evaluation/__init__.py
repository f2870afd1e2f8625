"""Measures on real reports: every score with the command that measures it again."""
