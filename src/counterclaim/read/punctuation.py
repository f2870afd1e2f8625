"""Punctuation that several stages ask for."""

from __future__ import annotations

HYPHENS = frozenset("-‐‑–")
"""What stands between the parts of a compound; the en dash is among them, since news agencies print it for a hyphen."""
