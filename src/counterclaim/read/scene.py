"""The scene of a report: the place where its main event happened, for what is told without a place of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from ..model.place import Place, is_fine
from ..model.report import Section
from ..model.spelling import plain
from .document import Doc
from .lead import lead_end
from .places.borders import is_border
from .reading import Mention, Reading
from .times.violence import VIOLENCE

LEAD = 6  # sentences of the story in which news names the scene, if it names it at all
_HARM = VIOLENCE | frozenset("kill wound injure die hit strike shell bomb dead victim casualty body death".split())


def scene_of(reading: Reading, told: Iterable[Mention]) -> Place | None:
    """Return the place where the main event of a report happened, or None where no place is a scene.

    `told` are its places where something may have happened: no seat, no place from which somebody came. It is the
    town most spoken of, where there is none the area; the lead counts three times, a sentence that tells of harm once
    more; of equal ones, the first.
    """
    return _scene(reading.doc, tuple(told), reading.report.sections, reading.home)


@lru_cache(maxsize=4)  # asked for by each claim without a place, nearly always with the same places
def _scene(doc: Doc, told: tuple[Mention, ...], sections: tuple[Section, ...], home: str | None) -> Place | None:
    lead, weights, places = lead_end(doc, sections, LEAD), Counter[str](), dict[str, Place]()
    for mention in told:
        place = mention.place
        if place is not None and _may_be_scene(mention, place, home):
            name = place.ref or plain(place.name)
            places.setdefault(name, place)
            weights[name] += 1 + 2 * (mention.start < lead) + _is_by_harm(doc, mention)
    towns = [name for name in places if places[name].precision in ("site", "town")]
    best = max(towns or places, key=lambda name: weights[name], default=None)
    return places[best] if best else None


def _may_be_scene(mention: Mention, place: Place, home: str | None) -> bool:
    """Tell whether a place is finer than a country and in the one that the report is set in, as far as both are known.

    Nobody can say where along a border something happened that is not told to have happened there.
    """
    return is_fine(place) and not is_border(mention) and (home is None or place.country in (None, home))


def _is_by_harm(doc: Doc, mention: Mention) -> bool:
    """Tell whether the sentence of a place tells of harm."""
    return any(token.lemma_.lower() in _HARM for token in doc.tokens[mention.head].sent)
