"""The stage `acts`: who does what to whom, as drafts in PLOVER types."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from ...chain import Stage
from ...model.actor import UNKNOWN, is_state, organ_of, state_of
from ...model.claim import Act, Draft, Evidence, Maker
from ...model.report import SILENT
from ...model.when import When
from ..document import Token
from ..forms import forms_of
from ..names.modifiers import with_modifiers
from ..reading import Reading
from ..times.when import time_of
from ..voices.voice import voice_at, voice_evidence
from ..whereabouts import basis_of, place_of
from .clauses import misrooted
from .completion import complete
from .lexicon import Lexicon
from .participants import MAKE, Side
from .settling import settle
from .stance import stance_of
from .trigger import Trigger, reciprocal
from .triggers import trigger_at

VERSION = 1
MAKER = Maker("acts", VERSION)
WIDEST = 30  # tokens that the words of an act may span on either side of its trigger
LASTING = ("SUPPORT", "COERCE")  # what a participle before a noun tells of these still holds ("rebel-held")
OTHER_DAYS, BACKGROUND_DAYS = 4, 30


def stage(lexicon: Lexicon) -> Stage[Reading]:
    """Make the stage that finds acts; `lexicon` comes from `lexicon.parse_lexicon`."""

    def run(reading: Reading) -> Reading:
        return replace(reading, drafts=reading.drafts + tuple(drafts(reading, lexicon)))

    return Stage("acts", VERSION, run, ("doc", "names", "voices", "times"), ("drafts",))


def drafts(reading: Reading, lexicon: Lexicon) -> Iterator[Draft]:
    """Yield an act for each deed that the report names, in reading order."""
    reading = with_modifiers(reading)
    for trigger in acts(reading, lexicon):
        yield draft(reading, trigger, lexicon)


def acts(reading: Reading, lexicon: Lexicon) -> list[Trigger]:
    """Return the words that name acts of their own, each with both its sides complete."""
    return complete(reading, settle(reading, find(reading, lexicon), lexicon), lexicon)


def find(reading: Reading, lexicon: Lexicon) -> list[Trigger]:
    """Return every word that names an act, outside of what nothing is claimed from or was told word for word."""
    told: set[str] = set()
    found: list[Trigger] = []
    for sentence in reading.doc.sents:
        words = " ".join(sentence.text.split())
        if words not in told:
            heads = (t for t in sentence if lexicon.heads(forms_of(t)) and not _part_of_name(reading, t))
            tokens = (token for token in heads if not reading.in_section(token, *SILENT))
            found += [t for t in (trigger_at(reading, lexicon, token) for token in tokens) if t is not None]
        told.add(words)
    return found


def _part_of_name(reading: Reading, token: Token) -> bool:
    """Tell whether a word is part of what somebody is called, as `Support` in "the Rapid Support Forces"."""
    if token.pos_ != "PROPN" or token.is_sent_start:
        return False
    named = (m for m in reading.names if m.start <= token.i < m.end and m.end - m.start > 1)
    return any(m.actor is not None and m.actor.kind in ("group", "body", "organ", "media") for m in named)


def draft(reading: Reading, trigger: Trigger, lexicon: Lexicon) -> Draft:
    """Write one act down with the words that each of its fields stands on."""
    voice, saying = voice_at(reading, trigger.index)
    stance, why = stance_in(trigger)
    if saying is not None and saying.stance != "asserted" and stance == "asserted":
        stance, why = saying.stance, f"stance: {saying.stance} by {saying.voice.claimant}"
    when, phrase = time_of(reading, trigger.index)
    place, place_span = where = place_of(reading, trigger.token)
    act = Act(
        trigger.sense.type, trigger.sense.mode, doers(trigger) or (UNKNOWN,), sufferers(trigger, lexicon),
        scope_of(reading, when), about_of(trigger, lexicon),
    )  # fmt: skip
    evidence = [_quote(reading, "what", *clause(reading, trigger))]
    evidence += [_quote(reading, "agent", *part) for part in _parts(reading, trigger.actors)]
    if not reciprocal(trigger):
        evidence += [_quote(reading, "target", *part) for part in _parts(reading, trigger.targets)]
    evidence += voice_evidence(reading, saying) if saying is not None else ()
    evidence += [_quote(reading, "when", phrase.start, phrase.end)] if phrase is not None else []
    evidence += [_quote(reading, "where", *place_span)] if place_span is not None else []
    sides = (_side("actor", trigger.actors), _side("target", trigger.targets))
    basis, placed = basis_of(where)
    how = tuple(filter(None, (_named(trigger), *sides, why, placed)))
    return Draft(f"act-{trigger.index}", act, voice, tuple(evidence), MAKER, stance, when, place, how, basis)


def stance_in(trigger: Trigger) -> tuple[str, str]:
    """Return the stance of an act; "not" may belong to its phrase, and what an adjective tells lasts."""
    stance, why = stance_of(trigger.token)
    if stance == "denied" and any(trigger.token.doc[i].lower_ == "not" for i in trigger.words):
        return "asserted", ""
    if stance == "asserted" and trigger.sense.pos == "adjective" and trigger.sense.type in LASTING:
        return "ongoing", f"stance: {trigger.token.text!r} tells what lasts"
    return stance, why


def doers(trigger: Trigger) -> tuple[str, ...]:
    """Return the codes of who acts; force that a defence ministry tells of is its army's."""
    if trigger.sense.type != "ASSAULT":
        return trigger.actors.codes
    return tuple(
        sorted({f"{state_of(code)}/MIL" if organ_of(code) == "MoD" else code for code in trigger.actors.codes})
    )


def sufferers(trigger: Trigger, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the codes of whom it is done to; soldiers, tanks and homes tell whose without a name."""
    codes = trigger.targets.codes
    if (
        trigger.sense.type != "ASSAULT"
        or reciprocal(trigger)
        or len(codes) != 1
        or organ_of(codes[0]) not in (None, "CIV")
        or not is_state(state := state_of(codes[0]))
    ):
        return codes
    words = [trigger.token.doc[i] for i in trigger.targets.heads]
    forms = [forms_of(t) for t in words]
    if any(MAKE.match(t.doc.text, t.idx) for t in words) and organ_of(codes[0]) is None:  # "two MiG-21s"
        return (f"{state}/MIL",)
    for name, organ in (("troops", "MIL"), ("civil", "CIV")):
        if any(lexicon.holds(name, form) for form in forms):
            return (f"{state}/{organ}",)
    return codes if trigger.actors else (f"{state}/CIV",)


def about_of(trigger: Trigger, lexicon: Lexicon) -> str | None:
    """Return the type of act that somebody is accused of, where a word below the accusation names one."""
    if trigger.sense.type != "ACCUSE":
        return None
    top = trigger.token.head if misrooted(trigger.token) else trigger.token
    for token in sorted(top.subtree, key=lambda t: t.i):
        if token.i > trigger.index and token.pos_ in ("VERB", "NOUN"):
            pos = "verb" if token.pos_ == "VERB" else "noun"
            senses = [s for p, s in lexicon.at(pos, forms_of(token)) if not p.others]
            if senses and senses[0].type in ("ASSAULT", "COERCE", "MOBILIZE", "THREATEN"):
                return senses[0].type
    return None


def scope_of(reading: Reading, when: When | None) -> str:
    """Return incident, other_incident or background, by how long before the report a deed was done."""
    published = reading.report.published
    if when is None or published is None or when.basis == "published":
        return "incident"
    try:
        age = (published.date() - date.fromisoformat(when.days[1])).days
    except ValueError:
        return "incident"
    return "background" if age > BACKGROUND_DAYS else "other_incident" if age > OTHER_DAYS else "incident"


def clause(reading: Reading, trigger: Trigger) -> tuple[int, int]:
    """Return the stretch of the sentence from the first to the last word of an act's phrase and parties."""
    sentence = trigger.token.sent
    ranges = [(i, i + 1) for i in trigger.words]
    ranges += _parts(reading, trigger.actors) + _parts(reading, trigger.targets)
    ranges = [
        r for r in ranges if sentence.start <= r[0] and r[1] <= sentence.end and abs(r[0] - trigger.index) <= WIDEST
    ]
    return min(r[0] for r in ranges), max(r[1] for r in ranges)


def _parts(reading: Reading, side: Side) -> list[tuple[int, int]]:
    """Return the tokens of each noun phrase that a side stands on."""
    return [_phrase(reading, head) for head in side.heads]


def _phrase(reading: Reading, head: int) -> tuple[int, int]:
    mentions = [m for m in reading.names if m.head == head]
    largest = max(mentions, key=lambda m: m.end - m.start, default=None)
    return (largest.start, largest.end) if largest else (head, head + 1)


def _quote(reading: Reading, role: str, start: int, end: int) -> Evidence:
    span = reading.span(start, end)
    return Evidence(role, span, span.of(reading.report.text))


def _named(trigger: Trigger) -> str:
    return f"type: {trigger.token.text!r} names {trigger.sense.type} (lexicon of acts, line {trigger.sense.line})"


def _side(name: str, side: Side) -> str:
    return f"{name}: {side.how}" if side.how else ""
