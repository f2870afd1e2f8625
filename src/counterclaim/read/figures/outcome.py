"""What became of somebody counted as hurt: "a boy was taken to the clinic, where he died", "he died at the scene"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..document import Span as Tokens
from ..document import Token
from .choose import Match
from .counted import Counted
from .effects import EffectTable
from .found import Found
from .hits import only_hits
from .senses import Trigger
from .unreal import is_unreal

MALE = frozenset("man boy father husband son brother grandfather male gentleman uncle nephew boyfriend".split())
FEMALE = frozenset("woman girl mother wife daughter sister grandmother female lady aunt niece girlfriend".split())
NOBODY = frozenset[str]()
PRONOUNS = {"he": (MALE, FEMALE), "she": (FEMALE, MALE), "they": (NOBODY, NOBODY)}  # whom each means, and does not
WHY = "effect: {!r} is said of the one told before"


def deaths_told_later(
    counts: Sequence[Counted], effects: EffectTable, found: Mapping[int, Found]
) -> list[tuple[int, Match]]:
    """Return the counts of whom a pronoun in the same sentence or the next says that they died.

    Where a report gives the dead a number, a pronoun tells who they were; there it turns only the hurt into dead.
    """
    hurt = (i for i, one in found.items() if one.match.effect == "wounded" or only_hits(one.match.trigger))
    new = () if numbers_the_dead(found) else (i for i, c in enumerate(counts) if i not in found and _introduced(c))
    return list(_deaths(counts, effects, sorted({*hurt, *new})))


def numbers_the_dead(found: Mapping[int, Found]) -> bool:
    """Tell whether a number, and not only a name or an article, counts dead."""
    return any(one.match.effect == "killed" and not one.counted.single for one in found.values())


def _introduced(counted: Counted) -> bool:
    """Tell "a boy", of whom more may be told, from "the boy", of whom it has been, and from a bare number."""
    the = counted.head.doc[counted.quantity.start].lower_ == "the"
    return counted.noun is not None and counted.unit is not None and counted.unit.people and not the


def _deaths(counts: Sequence[Counted], effects: EffectTable, indexes: Iterable[int]) -> Iterator[tuple[int, Match]]:
    told: dict[int, tuple[tuple[Token, Trigger], ...]] = {}
    for index, counted in ((index, counts[index]) for index in indexes):
        for sentence in _window(counted):
            if sentence.start not in told:
                told[sentence.start] = tuple(_told(sentence, effects))
            death = next((t for p, t in told[sentence.start] if _nearest(counts, p) == index), None)
            if death is not None:
                yield index, Match(death, "killed", 0.3, WHY.format(death.token.text))
                break


def _window(counted: Counted) -> Iterator[Tokens]:
    """Yield the sentence of a count and the one behind it."""
    sentence, doc = counted.head.sent, counted.head.doc
    yield sentence
    if sentence.end < len(doc):
        yield doc[sentence.end].sent


def _told(sentence: Tokens, effects: EffectTable) -> Iterator[tuple[Token, Trigger]]:
    """Yield the pronouns of a sentence of whom it tells the death."""
    if not any(token.lower_ in PRONOUNS for token in sentence):
        return
    for trigger in effects.triggers(sentence):
        pronoun = next((head for head in trigger.affected if head.lower_ in PRONOUNS), None)
        if pronoun is not None and trigger.sense.people == "killed" and not is_unreal(trigger.token, "killed"):
            yield pronoun, trigger


def _nearest(counts: Sequence[Counted], pronoun: Token) -> int | None:
    """Return the last count before a pronoun that it may stand for, none where two of one sentence are as likely."""
    before = [i for i, c in enumerate(counts) if c.head.i < pronoun.i and _may_mean(c, pronoun)]
    if not before:
        return None
    last = counts[before[-1]]
    near = [i for i in before if counts[i].head.sent == last.head.sent]
    near = [i for i in near if _noun(counts[i]) in PRONOUNS[pronoun.lower_][0]] or near
    return near[0] if len(near) == 1 else _subject(counts, near)


def _subject(counts: Sequence[Counted], rivals: Sequence[int]) -> int | None:
    subjects = [i for i in rivals if counts[i].head.dep_.startswith("nsubj")]
    return subjects[0] if len(subjects) == 1 else None


def _may_mean(counted: Counted, pronoun: Token) -> bool:
    quantity = counted.quantity
    one = quantity.low == quantity.high == 1
    people = counted.unit is None or counted.unit.people
    fits = one == (pronoun.lower_ != "they") and _noun(counted) not in PRONOUNS[pronoun.lower_][1]
    return people and quantity.high != 0 and fits


def _noun(counted: Counted) -> str:
    return counted.noun.lemma_.lower() if counted.noun is not None else ""
