"""PLOVER's codes: types with quad class, score and modes; actors as a country and a sector."""

from __future__ import annotations

from collections.abc import Mapping

from ...model.actor import BOTH, UNKNOWN, UNNAMED, is_state, organ_of, state_of
from .occurrence import groups

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
SECTORS = (
    "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL", "EDU",
    "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC", "IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC",
)  # fmt: skip
ORGAN_SECTORS = {
    "MoD": "GOV", "MFA": "GOV", "MoI": "GOV", "MoH": "GOV", "PM": "GOV", "PRES": "GOV", "SECCO": "GOV", "GOV": "GOV",
    "AMB": "GOV", "REPUN": "GOV", "PARL": "LEG", "MIL": "MIL", "PKF": "MIL", "POLICE": "COP", "CIV": "CVL",
    "OPP": "OPP", "MEDIA": "JRN",
}  # fmt: skip
NONGOVERNMENTAL = frozenset(("ICRC", "IFRC", "HRW", "AMNESTY", "MSF", "SOHR", "WHITEHELMETS", "SARC", "CPJ", "OXFAM"))


def sector(code: str) -> str | None:
    """Return the sector of an actor's code, or None for a whole state."""
    if code in (UNKNOWN, UNNAMED, BOTH):
        return "UNK"
    if is_state(code):
        organ = organ_of(code)
        return None if organ is None else ORGAN_SECTORS.get(organ, "ELI")
    name = state_of(code)
    if name == "UN":
        return "UNO"
    if name == "EU":
        return "EUR"
    if name in NONGOVERNMENTAL:
        return "NGO"
    if name in ("MILITANTS", "TERRORISTS"):
        return "UAF"
    return {"body": "IGO", "group": "REB"}.get(groups().get(name, ""), "ELI")


def plover_code(code: str) -> str:
    """Return country and sector as one code: `ARM/MIL` gives ARMMIL."""
    return f"{state_of(code) if is_state(code) else ''}{sector(code) or ''}"
