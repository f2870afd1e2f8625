"""Whose a figure is where its own words do not say: from what stands near, and from the report as a whole."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ...model.actor import BOTH, is_state, state_of
from ...model.claim import Voice
from ...model.place import Place
from ..names.sides import WITH_TROOPS, opponent_of, opposing_sides
from ..reading import Reading
from ..units import ANYBODY, Unit
from .counted import Counted

LEAD = 100  # tokens that say what a report is about
ON_BOARD = frozenset("seafarer mariner migrant alien airliner seaman freighter dinghy".split())
BY_PLACE = "the place named with"  # how `names` explains whose people are where nothing else tells it
PASSENGERS = re.compile(r"\bpassenger (?:jet|plane|aircraft)\b", re.IGNORECASE)
Party = tuple[str, str]  # the code and the sentence that says how it was found


def held_by(reading: Reading, voice: Voice) -> Party | None:
    """Prisoners of whom a side speaks are the other side's."""
    enemy = (
        opponent_of(reading, state_of(voice.claimant)) if state_of(voice.claimant) in opposing_sides(reading) else None
    )
    return (enemy, "party: the speaker holds them") if enemy else None


def soil_of(reading: Reading, place: Place | None) -> Party | None:
    """Take civilians and people of no named side for those of the state where it happened.

    The clause's own place decides, unless it is a town of a country that the report is not set in and that
    nothing else in it names; else the country that the report is set in.
    """
    if place is not None and place.country and (place.country == reading.home or _told(reading, place)):
        return place.country, f"party: it happened in {place.name!r}"
    return (reading.home, f"party: the report is set in {reading.home}") if reading.home else None


def _told(reading: Reading, place: Place) -> bool:
    """Tell whether a country is known by more than one small town: by its area, its name or its people.

    Those who are its people only by that town say nothing against where the report is set.
    """
    if place.precision in ("region", "country"):
        return True
    told = (m.actor.code for m in reading.names if m.actor and not (reading.home and BY_PLACE in m.how))
    return any(place.country in [state_of(part) for part in code.split("+")] for code in told)


def of_all_countries(reading: Reading) -> bool:
    """Tell whether a report is about those on board a ship or a plane: the place says nothing of whose they are."""
    lead = reading.doc[:LEAD]
    return any(token.lemma_.lower() in ON_BOARD for token in lead) or PASSENGERS.search(lead.text) is not None


def same_kind(known: Sequence[tuple[Unit, str]], unit: Unit) -> Party | None:
    """Take those of the nearest count of the same unit, or of the same kind where the kind tells sides apart."""
    telling = unit.kind in ("military", "fighter", "thing")
    alike = [
        party
        for other, party in known
        if party != BOTH
        and may_be(party, unit)
        and (other.name == unit.name or (telling and other.kind == unit.kind and party not in WITH_TROOPS))
    ]
    return (alike[-1], "party: that of the last such count") if alike else None


def may_be(party: str, unit: Unit) -> bool:
    """Tell whether people of that unit can be a party's where nothing says so.

    Plain people are no armed group's, and fighters no state's.
    """
    states = party == BOTH or all(map(is_state, party.split("+")))
    return states if unit.kind in ("person", "civilian") else not states or unit.kind != "fighter"


def topic_of(known: Sequence[tuple[Unit, str]], unit: Unit) -> Party | None:
    """Take those whom the report counts most; things tell of soldiers, as aircraft of pilots, not of other people."""
    fitting = (party for other, party in known if other.people or not unit.people or unit.kind == "military")
    counts = Counter(party for party in fitting if party.isupper() and may_be(party, unit))
    if not counts:
        return None
    return min(counts, key=lambda party: (-counts[party], party)), "party: that of the report's other counts"


def inherits_unit(counted: Counted) -> bool:
    """Tell whether a count's unit stands elsewhere ("10 others", "13 captured")."""
    return counted.elliptic and counted.unit in (None, ANYBODY)


def main_government(reading: Reading) -> Party | None:
    """Return the state whose government fights: the one state among the sides, else where it all happens."""
    states = [side for side in opposing_sides(reading) if is_state(side)]
    if len(states) == 2 and reading.home in states:
        states = [reading.home]
    if len(states) == 1:
        return states[0], f"party: {states[0]} is the one government among the sides"
    return soil_of(reading, None) if not states else None
