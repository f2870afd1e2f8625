"""Stub."""


def add_to(app):
    """Add."""
