"""Whose an organ or an office is of which a report does not say whose: a leader's, the only one's, home's."""

from __future__ import annotations

from ...model.spelling import fold
from .antecedents import Known, near_state
from .codes import CIVIL, DOMESTIC, LOCAL, bare, is_country, organ, owned
from .memory import Memory
from .phrase import Phrase
from .unnamed import country_here, office_of

PARTS = ("brigade", "brigades", "battalion", "regiment", "division", "unit", "units")
# Rebels have brigades too; these are a regular army's.
REGULAR = frozenset("infantry mountain airborne armoured armored mechanised mechanized parachute".split())
OFFICIALS = ("officials", "official", "authorities")
# Between two states, an opposition or a parliament is that of the politics spoken of last.
_POLITICS = ("OPP", "PARL", "GOV", "PM")


def holder(memory: Memory, phrase: Phrase) -> tuple[str, str] | None:
    """Return whose organ it is: a leader's by name, the only one in the report, or of the state just spoken of."""
    doc, setting = memory.doc, memory.setting
    official = phrase.kind == "member" and fold(doc[phrase.core].text) in OFFICIALS
    if (
        (fold(doc[phrase.end - 1].text) in PARTS and doc[phrase.end - 2].lower_ not in REGULAR)
        or not (phrase.organ or official)
        or (phrase.kind not in ("organ", "office", "member") and phrase.organ != "POLICE" and not phrase.name)
    ):
        return None
    if phrase.name and (state := office_of(setting, phrase.name, doc[phrase.core].text, phrase.organ)):
        return owned(state, phrase.organ), "by the table of those in office"
    if phrase.organ in ("Mayor", "Governor", "POLICE") and (country := country_here(setting, doc[phrase.core].sent)):
        return owned(country, phrase.organ), f"{country}, by the place named with it"
    if (official or phrase.organ in CIVIL) and (spoke := memory.last(_is_official)):
        return owned(bare(spoke.actor.code), phrase.organ or "GOV"), f"as {spoke.label} before"
    holders = setting.holders.get(phrase.organ or "", ())
    home = setting.home
    if home and (phrase.organ in LOCAL or (setting.civil and phrase.organ in DOMESTIC)):
        return owned(home, phrase.organ), f"{home}, where the report is set"
    headed = phrase.name is not None and phrase.organ in ("PRES", "PM")  # any head of state may be named
    only = holders[0] if len(holders) == 1 and not headed else None
    near = near_state(doc, doc[phrase.core], memory.known)
    if only and (near is None or any(known.actor.code == only for known in memory.known)):
        return only, "the only one in the report"  # one named only later does not come before a state
    if near and (phrase.name or not (setting.civil and home)):
        part = phrase.organ or (None if fold(doc[phrase.core].text) == "authorities" else "GOV")
        return owned(bare(near.actor.code), part), f"of {near.label}, just before"
    politics = None if setting.civil else memory.last(lambda k: organ(k.actor.code) in _POLITICS)
    if politics and phrase.organ in _POLITICS and not phrase.name and is_country(politics.actor.code):
        return owned(bare(politics.actor.code), phrase.organ), f"in the same country as {politics.label}"
    if home and official and not phrase.organ:
        return owned(home, "GOV"), f"{home}, where the report is set"
    if not home or not phrase.organ or (phrase.name and phrase.organ in ("PRES", "PM", "MFA")):
        return None
    return owned(home, phrase.organ), f"{home}, where the report is set"


def _is_official(known: Known) -> bool:
    """Tell whether these are a state's officials: those named next without a state are mostly the same state's."""
    words = {fold(word) for word in known.actor.name.split()}
    return bool(words & set(OFFICIALS)) and known.phrase == "member" and is_country(known.actor.code)
