"""The voice that holds at a token."""

from __future__ import annotations

from dataclasses import replace

from ...model.actor import OUTLET
from ...model.claim import Voice
from ..reading import Attribution, Reading

OWN_VOICE = Voice(OUTLET, None, "outlet")


def own_voice(reading: Reading) -> Voice:
    """Return the voice of the report itself: the organ that issues it, else the outlet."""
    issuer = reading.issuer
    return Voice(issuer.code, issuer.name, "outlet") if issuer else OWN_VOICE


def voice_counting(reading: Reading, start: int, end: int) -> tuple[Voice, Attribution | None]:
    """Return the voice of a count; "denied that anyone was hurt" is itself one, of him who denies."""
    denied = (a for a in reading.voices if a.stance == "denied" and a.cue is not None and start <= a.cue[0] < end)
    denial = next(denied, None)
    return (denial.voice, replace(denial, stance="asserted")) if denial else voice_at(reading, start)


def voice_at(reading: Reading, token_index: int) -> tuple[Voice, Attribution | None]:
    """Return the innermost voice whose content covers a token, and its attribution; else the report's own."""
    covering = [a for a in reading.voices if any(start <= token_index < end for start, end in a.content)]
    return (covering[-1].voice, covering[-1]) if covering else (own_voice(reading), None)
