"""Numerals: the English words for small numbers, as reports write them and briefs answer them."""

NUMERALS = tuple(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty".split()
)
"""Each stands at the place of its number: `NUMERALS[3]` is "three"."""
