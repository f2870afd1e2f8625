"""The voice that holds at a token."""

from __future__ import annotations

from ...model.actor import OUTLET
from ...model.claim import Voice
from ..reading import Attribution, Reading

OWN_VOICE = Voice(OUTLET, None, "outlet")


def voice_at(reading: Reading, token_index: int) -> tuple[Voice, Attribution | None]:
    """Return the innermost voice whose content covers a token, and its attribution; else the outlet's own."""
    covering = [a for a in reading.voices if any(start <= token_index < end for start, end in a.content)]
    return (covering[-1].voice, covering[-1]) if covering else (OWN_VOICE, None)
