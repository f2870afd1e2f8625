"""Who those are that a report does not name in full: fighters, office-holders by surname, misspelt names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ...model.actor import Actor, join_codes
from ...model.spelling import fold, is_within
from ..document import Doc, Span
from .antecedents import Known, sentences_between
from .codes import bare, kind_of, organ, owned
from .phrase import Phrase
from .setting import Setting

_OWN_WORDS = ("army", "military", "government", "parliament", "navy", "force", "forces")
_EACH_HAS = ("MIL", "MoD", "MFA", "GOV", "PRES", "PM", "PARL")
_NEAR = 2  # sentences; further off, a group named once no longer explains "the militants"


def unnamed_fighters(doc: Doc, setting: Setting, code: str, at: int) -> tuple[str, str] | None:
    """Return which group words such as "militants" mean and why: the one named nearest, else the one most named."""
    if code in ("SEPARATISTS", "REBELS"):
        return (setting.breakaway, "who holds the breakaway region") if setting.breakaway else None
    if setting.groups:
        near = min(setting.groups, key=lambda token: (token > at, abs(token - at)))
        if sentences_between(doc[min(near, at)], doc[max(near, at)]) <= _NEAR:
            return setting.groups[near], "the armed group named nearest"
        most = Counter(setting.groups.values()).most_common(1)[0][0]
        return most, "the armed group that the report names most"
    return ("REBELS", "armed opponents without a name") if code != "EXTREMISTS" else None


def all_sides(setting: Setting, text: str, part: str | None = None) -> tuple[Actor, str, int | None]:
    """Return whom "both sides" or "the two armies" stand for: the two main parties, or BOTH where there are not two."""
    if len(setting.sides) != 2:
        return Actor("BOTH", text, "side"), "both sides, which cannot be told", None
    code = join_codes(owned(side, part) for side in setting.sides)
    return Actor(code, text, "side"), "the two main parties of the report", None


def each_has_one(phrase: Phrase) -> bool:
    """Tell whether every state has one such organ, so that "the two armies" are those of both parties."""
    return phrase.organ in _EACH_HAS and (phrase.kind == "organ" or (phrase.kind == "office" and phrase.organ != "MIL"))


def speaking_party(doc: Doc, setting: Setting, known: list[Known], phrase: Phrase) -> Known | None:
    """Return the party that is the subject of the sentence: between two states "the army" is its own."""
    token = doc[phrase.end - 1]
    if setting.civil or phrase.kind != "organ" or phrase.name or fold(token.text) not in _OWN_WORDS:
        return None
    near = [k for k in known[-12:] if k.subject and sentences_between(doc[k.head], token) == 0]
    return next((k for k in reversed(near) if bare(k.actor.code) in setting.sides), None)


def enemy(setting: Setting, known: list[Known], text: str) -> tuple[Actor | None, str, int | None]:
    """Return whom "the enemy" stands for: the main party that the last speaker is not."""
    speaker = next((k for k in reversed(known) if k.subject and bare(k.actor.code) in setting.sides), None)
    others = [side for side in setting.sides if speaker and side != bare(speaker.actor.code)]
    if len(others) != 1:
        return None, "", None
    return Actor(others[0], text, kind_of(others[0], "point")), "whom the speaker fights", None


def country_here(setting: Setting, sentence: Span) -> str | None:
    """Return the country of the places in a sentence, if they all lie in one; else that of a civil war."""
    here = {country for at, country in setting.countries.items() if sentence.start <= at < sentence.end}
    if len(here) == 1:
        return here.pop()
    return setting.home if setting.civil else None


def office_of(setting: Setting, name: str, title: str, part: str | None) -> str | None:
    """Return the state of an office-holder by full name, by title and surname, or of a leader by surname."""
    surname = name.split()[-1]
    found = setting.officials.get(fold(name)) or setting.officials.get(fold(f"{title} {surname}"))
    known = nearest_name(fold(surname), setting.leaders) if len(surname) > 6 else fold(surname)
    leader = setting.leaders.get(known or "", "")
    return found or (leader.split("/")[0] if leader and organ(leader) == part else None)


def nearest_name(key: str, known: Iterable[str]) -> str | None:
    """Return the name among those known that is the same, or in long names differs by a letter or two."""
    names = list(known)
    if key in names:
        return key
    far = 1 if len(key) < 6 else 2
    close = [k for k in names if min(len(k), len(key)) > 4 and k[0] == key[0] and is_within(k, key, far)]
    return close[-1] if close else None
