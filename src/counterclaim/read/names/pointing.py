"""Descriptions that only point at somebody named before: "the country", "the group", "both sides", "the enemy"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ...model.actor import Actor, join_codes
from ...model.spelling import fold
from .actors import POSSESSIVES
from .antecedents import Known, salient_state
from .codes import bare, kind_of
from .memory import Memory, Resolved
from .phrase import Phrase
from .setting import Setting, is_armed_group
from .unnamed import all_sides, enemy

_NOTHING: Resolved = (None, "", None)


def stand_for(known: Known | None, text: str) -> Resolved:
    """Return somebody mentioned before as what a text stands for; nobody where he has no code."""
    if known is None or not known.actor.code:
        return _NOTHING
    return Actor(known.actor.code, text, known.actor.kind), f"stands for {known.label}", known.first


def both_sides(memory: Memory, phrase: Phrase, text: str) -> Resolved:
    """Resolve "both sides", "either side": one side alone is nobody."""
    words = fold(text).split()
    if not {"sides", "each", "either"} & set(words) and words[-1] != "sides":
        return _NOTHING
    return all_sides(memory.setting, text)


def pointed(memory: Memory, phrase: Phrase, text: str) -> Resolved:
    """Resolve a description that only points: "the country", "the monitor", "both countries", "the enemy"."""
    if (own := _itself(memory, phrase, text)) is not None:
        return own
    doc, setting = memory.doc, memory.setting
    words, first = fold(text).split(), doc[phrase.start].lower_
    if (words[-1].endswith("s") or first in ("each", "either")) and phrase.organ in ("STATE", "SIDES"):
        paired = {"both", "two", "warring", "each", "either"} & set(words) or (
            first == "the" and (phrase.organ == "SIDES" or words[-1].startswith("neigh"))
        )
        return all_sides(setting, text) if paired else _NOTHING
    if first not in ("the", "this", "that") and not phrase.of:
        return _NOTHING
    called = [t.text for t in doc[phrase.start : phrase.core] if t.pos_ == "PROPN"]
    if phrase.organ == "MEDIA" and called:  # "the Sana news agency" is itself, whoever was named last
        return Actor(" ".join(called), text, "media"), "by name", None
    if phrase.organ == "ENEMY":
        return enemy(setting, memory.known, text)
    return _state_before(memory, phrase, text) if phrase.organ == "STATE" else _named_last(memory, phrase, text)


def _itself(memory: Memory, phrase: Phrase, text: str) -> Resolved | None:
    """Resolve a description that tells by its own words whom it means: the monitor, a union, "its army"."""
    if phrase.organ == "MONITOR" and (memory.setting.monitor or not phrase.owners):
        monitor = memory.setting.monitor
        return (Actor(monitor, text, "body"), "the report's monitor", None) if monitor else _NOTHING
    if phrase.organ == "BODY" and (trade := _trade_before(memory, phrase)) is not None:
        name = phrase.name or memory.doc[trade : phrase.end].text
        return Actor(name, name, "body"), "by name", None
    if phrase.owners:
        return Actor(join_codes(phrase.owners), text, kind_of(phrase.owners[0], "organ")), phrase.how, None
    return None


def _state_before(memory: Memory, phrase: Phrase, text: str) -> Resolved:
    """Resolve "the country" to the state that stands out among those before."""
    found = salient_state(memory.doc, memory.doc[phrase.core], memory.known)
    if found is None:
        return _NOTHING
    return Actor(bare(found.actor.code), text, "state"), f"stands for {found.label}", found.first


def _named_last(memory: Memory, phrase: Phrase, text: str) -> Resolved:
    """Resolve "the group", "the agency" to the last one named that fits, of groups rather to one that did something."""
    plain = not any(t.dep_ in ("amod", "compound") for t in memory.doc[phrase.core].children)
    wanted = _wanted(fold(text).split()[-1], memory.setting, plain).get(phrase.organ or "")
    acting = memory.last(lambda k: k.subject and wanted(k)) if wanted and phrase.organ == "GROUP" else None
    actor, how, before = stand_for(acting or (memory.last(wanted) if wanted else None), text)
    whole = replace(actor, kind="group") if actor and actor.kind == "people" else actor  # its fighters were spoken of
    return whole, how, before


def _trade_before(memory: Memory, phrase: Phrase) -> int | None:
    """Return the token of people of a trade, whose union is called by it: "a doctors' union"."""
    doc, at = memory.doc, phrase.start - 2
    trade = at >= 0 and doc[at + 1].text in POSSESSIVES and doc[at].tag_ == "NNS" and doc[at].is_lower
    return at if trade else None


def _wanted(word: str, setting: Setting, plain: bool) -> dict[str, Callable[[Known], bool]]:
    """Return what he must be whom a description with that last word stands for, by its kind.

    `plain` is set where nothing stands beside the word: "the committee" may be any body, "the tax committee" is one.
    """

    def fights(code: str) -> bool:
        return is_armed_group(code) and code not in setting.kinds

    return {
        "GROUP": lambda k: (
            k.actor.kind in ("group", "body") or (fights(k.actor.code) and k.subject and k.actor.kind != "person")
        ),
        "MEDIA": lambda k: k.actor.kind == "media",
        "BODY": lambda k: (
            fold(k.actor.name).endswith(word)
            or (k.actor.kind == "body" and plain)
            or (word == "body" and k.actor.kind == "organ" and k.subject)
        ),
    }
