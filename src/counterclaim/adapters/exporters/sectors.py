"""Actors as PLOVER writes them: a country and a sector."""

from __future__ import annotations

from ...model.actor import BOTH, UNKNOWN, UNNAMED, is_state, organ_of, state_of
from .occurrence import groups

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
