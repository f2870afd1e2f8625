"""Settle whose the figures of a report are, each by the first rule that holds."""

from __future__ import annotations

import re

from ...model.actor import BOTH, UNKNOWN, is_state, organ_of, state_of
from ...model.claim import Draft, Figure
from ..names.codes import LOCAL
from ..names.sides import opposing_sides
from ..reading import Reading
from ..units import Unit
from .found import Found
from .nearby import Party, held_by, inherits_unit, may_be, of_all_countries, same_kind, soil_of, topic_of
from .own import enemys_arms, own_people, own_zero
from .owner import the_group
from .party import party_of
from .totals import totals

WAR = re.compile(r"\b(?:war|conflict|insurgency)\b", re.IGNORECASE)
FIGHTING = re.compile(r"\b(?:war|conflict|fighting|battles?|clashes|hostilities)\b", re.IGNORECASE)
HARM = ("killed", "wounded", "killed_or_wounded")
BUILT = ("building", "bridge", "hut", "house", "home", "school", "hospital", "shop", "church", "mosque", "apartment")


def parties(reading: Reading, found: dict[int, Found], drafts: dict[int, Draft]) -> dict[int, Party]:
    """Settle whose each figure is: what the words say first, then what stands near, then where it happened.

    What was only inferred from the place or from the report as a whole is never passed on to other figures.
    """
    said = {i: party_of(reading, f.counted, f.match, drafts[i].voice) for i, f in found.items()}
    sure: dict[int, Party] = {i: party for i, party in said.items() if party and found[i].whole is None}
    known = dict(sure)
    for index in sorted(found):
        if index in known:
            continue
        placed = _in_their_country(reading, found[index], drafts[index])
        if party := said[index] or placed or _near(reading, index, found, drafts, sure, known):
            sure[index] = known[index] = party
        elif party := _at_large(reading, index, found, drafts[index], sure):
            known[index] = party
    told = known | totals(found, sure)
    return {index: party for index, party in told.items() if party[0] != UNKNOWN}


def _in_their_country(reading: Reading, one: Found, draft: Draft) -> Party | None:
    """Take plain people told of "in Iran" for its own where two states fight, whoever counts them."""
    sides, where = opposing_sides(reading), draft.where
    plain = one.unit.kind in ("person", "civilian") and one.unit.name != "prisoner"
    if not plain or one.counted.quantity.high == 0 or where is None or of_all_countries(reading):
        return None
    if len(sides) != 2 or not all(map(is_state, sides)) or where.country not in sides or where.precision != "country":
        return None
    return where.country, f"party: they were harmed in {where.name!r}"


def _near(
    reading: Reading,
    index: int,
    found: dict[int, Found],
    drafts: dict[int, Draft],
    sure: dict[int, Party],
    known: dict[int, Party],
) -> Party | None:
    """Take the party from the whole, from the count before in the sentence, or from who speaks."""
    one, draft = found[index], drafts[index]
    if one.whole is not None and one.whole in known and not _fights_it(one, known[one.whole][0]):
        return known[one.whole][0], "party: that of the whole"
    same_sentence = index - 1 in found and found[index - 1].counted.head.sent == one.counted.head.sent
    bare = inherits_unit(one.counted) or one.counted.noun is None or one.unit.name in ("prisoner", "person")
    one_voice = index > 0 and index - 1 in known and drafts[index - 1].voice.claimant == draft.voice.claimant
    held = one.match.effect == "captured"
    if same_sentence and bare and one_voice and (held or may_be(known[index - 1][0], one.unit)):
        return known[index - 1][0], "party: that of the count before"
    if (after := _shared_object(index, found, sure)) is not None:
        return sure[after][0], "party: that of the count after, of which both verbs tell"
    if _of_nobody(one, draft) or _on_board(reading, one):
        return None
    if twin := _twin(one, found, sure):
        return twin
    before = [(found[i].unit, sure[i][0]) for i in sorted(sure) if i < index]
    mine = own_people(reading, one.match, draft.voice) if one.unit.kind in ("person", "civilian") else None
    if one.unit.name == "prisoner":
        return same_kind(before, one.unit) or held_by(reading, draft.voice)
    last = mine or same_kind(before, one.unit)
    return None if last and not mine and _elsewhere(reading, one, draft, last[0]) else last


def _elsewhere(reading: Reading, one: Found, draft: Draft, party: str) -> bool:
    """Tell whether plain people came to harm in a place of the gazetteer that lies in another country than a party."""
    where = draft.where
    if one.unit.kind not in ("person", "civilian") or one.match.effect not in HARM or where is None or not where.ref:
        return False
    told = any(evidence.role == "where" for evidence in draft.evidence)
    here = soil_of(reading, where)
    return told and here is not None and here[0] == where.country != party


def _fights_it(part: Found, party: str) -> bool:
    """Tell whether a part are attackers, where the whole are a state's people: "56 died, 34 of them raiders"."""
    return part.unit.name == "fighter" and all(map(is_state, party.split("+")))


def _shared_object(index: int, found: dict[int, Found], sure: dict[int, Party]) -> int | None:
    """Return the next count in "killed 28 and wounded 30 militants", where the first has no noun of its own."""
    if index + 1 not in found or index + 1 not in sure:
        return None
    one, after = found[index].counted, found[index + 1].counted
    close = one.head.sent == after.head.sent and 0 <= after.start - one.end <= 3
    return index + 1 if close and one.noun is None and after.noun is not None else None


def _twin(one: Found, found: dict[int, Found], sure: dict[int, Party]) -> Party | None:
    """Take the party of the same count of the same effect elsewhere in the report, as a headline's in its text.

    People of no named side are never an armed group's by that: as many fighters may have died as they killed.
    """
    quantity = one.counted.quantity
    if quantity.qualifier == "vague":
        return None
    for index in sorted(sure):
        other, effect = found[index].counted.quantity, found[index].match.effect
        same = (other.low, other.high, effect) == (quantity.low, quantity.high, one.match.effect)
        if same and may_be(sure[index][0], one.unit):
            return sure[index][0], "party: that of the same count elsewhere"
    return None


def _at_large(
    reading: Reading, index: int, found: dict[int, Found], draft: Draft, sure: dict[int, Party]
) -> Party | None:
    """Take the party from what comes later, from the place, or from whom the report is about."""
    one, unit = found[index], found[index].unit
    if _on_board(reading, one):
        return None
    soil = soil_of(reading, draft.where) if _of_the_land(reading, unit) else None
    if one.counted.quantity.high == 0:
        return soil if unit.kind == "civilian" or _alone(reading) else own_zero(reading, one.match, draft.voice)
    if unit.name == "employee":
        return soil  # a camp's staff need not be of the side of its captives
    if _of_nobody(one, draft):
        return (
            soil
            if unit.kind == "civilian"
            else _of_a_war(reading, one, draft) or (None if _speaks_of(one, WAR) else soil)
        )
    if unit.kind == "civilian" and soil:
        return soil
    after = [(found[i].unit, sure[i][0]) for i in sorted(sure, reverse=True) if i > index]
    if arms := enemys_arms(reading, unit, one.match.effect, draft.voice):
        return arms
    topic = topic_of([(found[i].unit, sure[i][0]) for i in sorted(sure)], unit)
    if (
        unit.kind == "fighter"
        and not (one.counted.noun is not None and one.counted.noun.lemma_ == "member")
        and (group := the_group(reading))
        and set(opposing_sides(reading)) == {reading.home, group}
    ):
        return same_kind(after, unit) or (group, "party: the one armed group that fights the state")
    things = soil_of(reading, None) if unit.kind == "thing" and _alone(reading) else None
    return same_kind(after, unit) or soil or topic or things


def _on_board(reading: Reading, one: Found) -> bool:
    """Tell plain people on board a ship or a plane: only words say whose they are."""
    return one.unit.kind in ("person", "civilian") and of_all_countries(reading)


def _of_the_land(reading: Reading, unit: Unit) -> bool:
    """Tell whom the place tells apart: plain people, buildings; soldiers, captives too where no two states fight."""
    if unit.name in BUILT or (unit.kind in ("person", "civilian") and unit.name not in ("prisoner", "employee")):
        return True
    two_states = len(opposing_sides(reading)) == 2 and all(map(is_state, opposing_sides(reading)))
    return unit.people and unit.kind != "fighter" and not two_states


def _of_nobody(one: Found, draft: Draft) -> bool:
    """A total of a war, or a zero, is not that of the figures around it."""
    total = isinstance(draft.body, Figure) and draft.body.scope == "running_total"
    return total or one.counted.quantity.high == 0 or one.unit.name == "employee"


def _alone(reading: Reading) -> bool:
    """Tell whether a report names no side but the state that it is set in: nobody else's people can be meant."""
    return set(opposing_sides(reading)) <= {reading.home}


def _of_a_war(reading: Reading, one: Found, draft: Draft) -> Party | None:
    """A war between two states is counted for both where the report does not tell the sides apart.

    A side's own health ministry or governor counts its own, and what is counted in one of the two states is its own.
    """
    sides = opposing_sides(reading)
    if len(sides) != 2 or not all(map(is_state, sides)):
        return None
    own = state_of(draft.voice.claimant)
    if own in sides and organ_of(draft.voice.claimant) in LOCAL:
        return own, "party: its own organ counts them"
    if (where := draft.where) and where.precision == "country" and where.country in sides:
        return where.country, f"party: they died in {where.name!r}"
    return (BOTH, "party: a war's total for both sides") if _speaks_of(one, FIGHTING) else None


def _speaks_of(one: Found, words: re.Pattern[str]) -> bool:
    """Tell whether a count's sentence has some of these words, as of a war, whose dead are of all sides."""
    return words.search(one.counted.head.sent.text) is not None
