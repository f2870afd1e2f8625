"""A twin of a text that every parser can take, of the same length, so that offsets are those of the text."""

from __future__ import annotations

import re

LINE_END = re.compile("[\r\u2028\u2029\x85]")
LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def parsable(text: str) -> str:
    """Replace what parsers cannot hold or take for words, one code point for one.

    Half a surrogate pair has no UTF-8 form; other line ends than the plain one would be words to the model.
    The text itself is what is stored and quoted.
    """
    return LINE_END.sub("\n", LONE_SURROGATE.sub("\ufffd", text))
