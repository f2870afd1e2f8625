"""Measure who came to harm on MUC-4: how many victims and what befell them, a report at a time.

    python -m evaluation.victims ../shared/data/events/muc4 [--set tst2] [--limit N] [--show]

Gold: the slots HUM TGT: NUMBER and HUM TGT: EFFECT OF INCIDENT of all templates of a report, fills that share a
string put together; what is marked optional costs nothing either way. The reports are read as printed, in capitals.

Ours: every figure of people killed, wounded, abducted or released that are no soldiers or fighters (the templates leave
those out), whoever an act of ASSAULT says was killed, wounded or abducted (TOLD), and whoever a word of the effects
lexicon says so of by name, unless a figure counts him. A victim's strings are the words it stands on and those of its
full name; those of one head word and one number, or one effect, are one. A number is right where its digits are the
fill's, an uncounted plural where the fill says PLURAL; an effect is right where it is one of the fill's. With its words
an answer must share one with the fill; the value alone needs none.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from counterclaim.adapters.resources import read_data
from counterclaim.model.claim import Act, Claim, Figure
from counterclaim.model.span import Span
from counterclaim.read.figures.effects import EffectTable, parse_effects
from counterclaim.read.reading import Mention, Reading
from counterclaim.read.units import UnitTable, parse_units

from .muc4 import Answer, Fill, arguments_of, figure, load, plain, read, score

DEATH, INJURY, FREED = "DEATH", "INJURY", "REGAINED FREEDOM"
BEFELL = {"killed": (DEATH,), "wounded": (INJURY,), "killed_or_missing": (DEATH,), "released": (FREED,), "captured": ()}
TOLD = (
    (re.compile(r"\b(?:KILL|MURDER|ASSASSINAT|EXECUT|SLAY|SLAIN|MASSACRE|DEATH|DIED|LYNCH|BEHEAD)"), (DEATH,)),
    (re.compile(r"\b(?:WOUND|INJUR|HURT)"), (INJURY,)),
    (re.compile(r"\b(?:KIDNAP|ABDUCT|HOSTAGE)"), ()),
)
ABDUCTED = re.compile(r"\b(?:KIDNAP|ABDUCT|HOSTAGE)")
UNARMED = ("person", "civilian")
Names = Sequence[tuple[Span, tuple[str, ...]]]
PRONOUNS = frozenset("HE HIM HIS SHE HER IT THEY THEM THEIR WHO WHOM US ME YOU I WE".split())


@dataclass(frozen=True, slots=True)
class Victim:
    """Hold one or more people who came to harm: their words, what they are, their number and what befell them."""

    words: str
    head: str
    number: str
    effects: tuple[str, ...]


def called(reading: Reading) -> Names:
    """Return what goes by a name, a pronoun or "the mayor": where it stands, and its words with those of its name.

    What is a place goes by nothing.
    """
    return tuple((reading.span(m.start, m.end), _called(reading, m)) for m in reading.names)


def _called(reading: Reading, mention: Mention) -> tuple[str, ...]:
    first = reading.names[mention.antecedent] if mention.antecedent is not None else mention
    words = (plain(reading.doc[m.start : m.end].text) for m in (first, mention))
    return () if mention.role == "place" else tuple(dict.fromkeys(word for word in words if word not in PRONOUNS))


def victims(reading: Reading, units: UnitTable, effects: EffectTable) -> tuple[Victim, ...]:
    """Return the victims of a report, the counted ones first."""
    claims, names = reading.claims, called(reading)
    counted = [claim for claim in claims if claim.stance != "denied" and _harmed(claim, units)]
    spans = [e.span for c in claims if isinstance(c.body, Figure) for e in c.evidence if e.role in ("what", "count")]
    figures = [_counted(claim, claim.body) for claim in counted if isinstance(claim.body, Figure)]
    acts = [(claim, claim.body) for claim in claims if isinstance(claim.body, Act)]
    hit = [one for claim, act in acts for one in _named(claim, act, spans, names, units)]
    return (*figures, *hit, *(who for span, who in _befallen(reading, effects) if not _within(span, spans)))


def _befallen(reading: Reading, effects: EffectTable) -> Iterator[tuple[Span, Victim]]:
    """Yield whom a word of the effects lexicon says was killed, wounded or abducted, by name."""
    for trigger in (one for sentence in reading.doc.sents for one in effects.triggers(sentence)):
        effect = trigger.sense.people
        if effect not in BEFELL or (effect == "captured" and not ABDUCTED.search(trigger.token.text.upper())):
            continue
        for head in (head for head in trigger.affected if head.pos_ == "PROPN"):
            mention = next((m for m in reading.names if m.start <= head.i < m.end and m.role != "place"), None)
            if mention is not None and (words := _called(reading, mention)):
                span = reading.span(head.i, head.i + 1)
                yield span, Victim(" / ".join(words), words[0].split()[-1], "1", BEFELL[effect])


def _harmed(claim: Claim, units: UnitTable) -> bool:
    """Tell whether a figure counts victims of an attack: no fighters, nobody arrested, no total of a war."""
    body = claim.body
    if not isinstance(body, Figure) or body.effect not in BEFELL or body.high == 0 or body.scope == "running_total":
        return False
    unit = units.words.get(body.unit)
    taken = body.effect not in ("captured", "missing") or ABDUCTED.search(claim.quote().upper())
    return bool(taken) and body.subset_of is None and (unit is None or unit.kind in UNARMED)


def _counted(claim: Claim, body: Figure) -> Victim:
    number = "PLURAL" if body.qualifier == "vague" else str(body.low if body.low is not None else body.high)
    return Victim(plain(claim.quote()), body.unit.upper(), number, BEFELL[body.effect])


def _named(claim: Claim, act: Act, counted: Sequence[Span], names: Names, units: UnitTable) -> Iterator[Victim]:
    """Yield whom an act says was killed, wounded or abducted, where no figure counts him."""
    told = [effects for words, effects in TOLD if words.search(claim.quote().upper())]
    if act.type != "ASSAULT" or claim.stance == "denied" or not told:
        return
    for evidence in claim.evidence:
        if evidence.role != "target" or _within(evidence.span, counted):
            continue
        near = [(_apart(span, evidence.span), words) for span, words in names if _within(span, [evidence.span])]
        words = min(near, default=(0, (plain(evidence.quote),)))[1]
        for full in words[:1]:
            head = full.split(" OF ")[0].split()[-1]
            unit = units.words.get(head.lower()) or units.words.get(head.lower().removesuffix("s"))
            if full not in PRONOUNS and (unit is None or unit.kind in UNARMED):
                yield Victim(" / ".join(words), head, _number(full, head, units), told[0])


def _apart(one: Span, other: Span) -> int:
    return abs(one.start - other.start) + abs(one.end - other.end)


def _number(words: str, head: str, units: UnitTable) -> str:
    """Tell "the peasants" from a name such as "Hilda Flores"."""
    many = head.endswith("S") and (head[:-1].lower() in units.words or " " not in words)
    return "PLURAL" if many or head in ("PEOPLE", "MEN", "WOMEN", "CHILDREN", "POLICE") else "1"


def _within(span: Span, others: Sequence[Span]) -> bool:
    return any(other.start < span.end and span.start < other.end for other in others)


def numbers(found: Sequence[Victim]) -> tuple[Answer, ...]:
    """Return the answers for HUM TGT: NUMBER, victims of one head word and number as one; a count goes before many."""
    counted = [victim.words for victim in found if victim.number != "PLURAL"]
    many = (v for v in found if v.number != "PLURAL" or not any(v.head in words.split() for words in counted))
    return _answers((victim, victim.number) for victim in many if victim.effects != (FREED,))


def effects(found: Sequence[Victim]) -> tuple[Answer, ...]:
    """Return the answers for HUM TGT: EFFECT OF INCIDENT, victims of one head word and effect as one."""
    return _answers((victim, effect) for victim in found for effect in victim.effects)


def _answers(told: Iterable[tuple[Victim, str]]) -> tuple[Answer, ...]:
    """Put those of one head word and label together, and a surname with the full name."""
    strings: dict[tuple[str, str], set[str]] = {}
    for victim, label in sorted(told, key=lambda one: -len(one[0].words)):
        same = (key for key, words in strings.items() if key[1] == label and _is_among(victim, key[0], words))
        strings.setdefault(next(same, (victim.head, label)), set()).update(victim.words.split(" / "))
    return tuple(Answer(frozenset(words), label) for (_, label), words in strings.items())


def _is_among(victim: Victim, head: str, words: Iterable[str]) -> bool:
    return victim.head == head or any(f" {victim.words} " in f" {longer} " for longer in words)


class Value(Answer):
    """Hold an answer that is compared by its label alone."""

    def meets(self, fill: Fill) -> bool:
        """Ask for no word in common."""
        return True


def valued(answers: Iterable[Answer]) -> tuple[Answer, ...]:
    """Return answers without their strings."""
    return tuple(Value(answer.strings, answer.label) for answer in answers)


def same_number(fill: Fill, answer: Answer) -> bool:
    """Tell whether a number is the fill's: `~100`, `6 -` (at least) and `- 15` count as their digits."""
    return answer.label in {re.sub(r"\D", "", label) or label for label in fill.labels}


SLOTS: dict[str, tuple[Callable[[Sequence[Victim]], tuple[Answer, ...]], Callable[[Fill, Answer], bool]]] = {
    "HUM TGT: NUMBER": (numbers, same_number),
    "HUM TGT: EFFECT OF INCIDENT": (effects, lambda fill, answer: answer.label in fill.labels),
}


def main() -> None:
    """Print precision, recall and F1 of each slot."""
    arguments = arguments_of(__doc__)
    units, effect_table = parse_units(read_data("lexicon/units.tsv")), parse_effects(read_data("lexicon/effects.tsv"))
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for document in load(arguments.folder, arguments.part, arguments.small)[: arguments.limit]:
        found = victims(read(document), units, effect_table)
        for slot, (answers, right) in SLOTS.items():
            given = answers(found)
            counts[slot].update(score(document.fills(slot), given, right))
            counts[f"{slot}, the value alone"].update(score(document.fills(slot), valued(given), right))
            if arguments.show:
                print(document.name, slot, [(sorted(f.strings), sorted(f.labels)) for f in document.fills(slot)])
                print("   ", [(sorted(a.strings), a.label) for a in given])
    for slot, total in counts.items():
        print(f"{slot:<48} {figure(total)}")


if __name__ == "__main__":
    main()
