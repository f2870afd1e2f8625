"""PLOVER's types: quad class, score, and modes with their own scores."""

from __future__ import annotations

from collections.abc import Mapping

QUADS = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "CONCEDE": 1, "COOPERATE": 2, "AID": 2, "RETREAT": 2, "REQUEST": 3,
    "ACCUSE": 3, "REJECT": 3, "THREATEN": 3, "PROTEST": 4, "SANCTION": 4, "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4,
}  # fmt: skip
SCORES = {
    "AGREE": 2.5, "CONSULT": 2.5, "SUPPORT": 5.0, "CONCEDE": 4.5, "COOPERATE": 9.5, "AID": 10.0, "RETREAT": 6.5,
    "REQUEST": 0.0, "ACCUSE": -3.0, "REJECT": -2.0, "THREATEN": -3.5, "PROTEST": -5.0, "SANCTION": -6.0,
    "MOBILIZE": -5.5, "COERCE": -7.0, "ASSAULT": -9.0,
}  # fmt: skip
MODES: Mapping[str, Mapping[str, float | None]] = {
    "CONSULT": {"visit": 4.0, "third-party": 1.0, "multilateral": 4.0, "phone": 1.5},
    "RETREAT": {
        "withdraw": 8.0, "release": 6.5, "disarm": 10.0, "ceasefire": 7.5, "access": 6.5, "resign": 4.5,
    },
    "REQUEST": {"assist": 0.5, "change": -1.0, "yield": -1.0, "meet": 0.0},
    "ACCUSE": {"disapprove": -2.0, "investigate": -3.5, "allege": -3.5},
    "REJECT": {"assist": -1.5, "change": None, "yield": None, "meet": None},
    "THREATEN": {
        "restrict": -3.0, "arrest": None, "relations": None, "expel": None, "territory": -4.0, "violence": None,
    },
    "PROTEST": {
        "demo": None, "riot": -7.0, "strike": None, "hunger": -4.5, "boycott": -4.5, "obstruct": -4.5,
        "vandalize": None,
    },
    "SANCTION": {"convict": None, "expel": -5.5, "withdraw": None, "discontinue": None},
    "MOBILIZE": {"troops": -6.5, "weapons": -6.5, "police": None, "militia": -6.0},
    "COERCE": {
        "seize": None, "restrict": None, "censor": -6.5, "curfew": -6.5, "martial-law": -7.5, "arrest": None,
        "deport": None, "withhold": None, "misinformation": -6.5, "cyber": None,
    },
    "ASSAULT": {
        "abduct": -8.5, "beat": -7.5, "torture": -8.5, "sexual": -8.5, "targeted": -9.5, "destroy": -8.5,
        "primitive": -8.0, "firearms": -9.0, "explosives": -9.0, "suicide-attack": -9.5, "aerial": -9.5, "drone": -9.5,
        "heavy-weapons": -9.5, "crowd-control": -7.5, "unconventional": -10.0,
    },
}  # fmt: skip
"""The modes of each type; None where a mode has its type's score."""
