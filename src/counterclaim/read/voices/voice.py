"""Voices: every saying of a report with its speaker, nested, and the voice that holds at a token."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ...chain import Stage
from ...model.actor import UNNAMED, organ_of, state_of
from ...model.claim import Evidence, Voice
from ...model.report import SILENT
from ..reading import Attribution, Reading
from .asked import Speaker
from .attribution import verb_sayings
from .cues import Cues
from .direct import introduced, labelled, signed, spoken_on
from .echoed import echoed
from .goingon import gone_on
from .headline import headline_sayings, resumed
from .hearsay import hearsay
from .kept import kept
from .kernel import kernels
from .numbered import numbered
from .own import with_own
from .quotation import Quotation, quotations, quote_at
from .saying import Range, Saying, blocks, join, stretches
from .speaker import AS_WRITTEN, is_bare_body, speaker_of
from .voice_at import own_voice, voice_at

VERSION = 1
LOOK_AHEAD = 4
ARMED = frozenset("armed militant rebel insurgent jihadist islamist guerrilla opposition".split())
NAMED_MEDIA = frozenset(("unknown", "media", "body"))
MEDIA_NOUNS = frozenset(
    "newspaper paper broadcaster channel website daily weekly outlet station portal magazine".split()
)


def stage(cues: Cues) -> Stage[Reading]:
    """Make the stage that finds who says what; `cues` comes from `cues.parse_cues`."""

    def run(reading: Reading) -> Reading:
        return with_own(replace(reading, voices=voices(reading, cues)))

    return Stage("voices", VERSION, run, ("doc", "quantities", "names"), ("names", "voices"))


def voices(reading: Reading, cues: Cues) -> tuple[Attribution, ...]:
    """Find all sayings and give each its voice, outer ones before the inner ones that they contain."""
    parts = blocks(reading)
    quotes = quotations(reading.doc, parts)
    sayings = nested([anchored(reading, s) for s in find_sayings(reading, cues, parts, quotes)])
    speakers = name_speakers(reading, sayings)
    return tuple(
        Attribution(chained(reading, at, sayings, speakers, quotes), s.cue, s.source, s.content, s.stance, s.how)
        for at, s in enumerate(sayings)
    )


def find_sayings(reading: Reading, cues: Cues, parts: Sequence[Range], quotes: tuple[Quotation, ...]) -> list[Saying]:
    """Collect the sayings of all kinds, in reading order; nothing in a byline or furniture says anything."""
    doc = reading.doc
    media = frozenset(m.head for m in reading.names if m.actor and m.actor.kind in ("media", "channel"))
    found: list[Saying] = []
    every = (stretch for part in parts for stretch in stretches(doc, part))
    told = [stretch for stretch in every if not reading.in_section(doc[stretch[0]], *SILENT)]
    for stretch in told:
        said = list(verb_sayings(doc, kernels(doc, cues, quotes, stretch), quotes, media))
        said = [*resumed(reading, stretch, said), *hearsay(reading, cues, stretch)]
        said += [s for s in numbered(reading, cues, stretch) if all(s.cue != t.cue for t in said)]
        titled = list(headline_sayings(reading, stretch, said))
        found += titled + [s for s in said if all(s.cue != t.cue for t in titled)]
    found += introduced(reading, found, parts)
    found += [*labelled(reading, parts), *signed(doc, quotes)]
    found += [s for stretch in told for s in kept(reading, stretch, found, quotes)]
    found = gone_on(spoken_on(found, quotes, doc, parts), doc, parts)
    return sorted(found, key=lambda s: (s.cue, s.content))


def anchored(reading: Reading, saying: Saying) -> Saying:
    """Widen a source to the mention that holds its head: the names know where a noun phrase begins."""
    if saying.source is None or saying.head is None or saying.how == "title":
        return saying
    headed = [m for m in reading.names if m.head == saying.head and m.actor]
    mention = min(headed, key=lambda m: m.end - m.start, default=reading.mention_at(saying.head))
    if mention is None or mention.actor is None or mention.start <= saying.cue[0] < mention.end:
        return saying
    source = (min(mention.start, saying.source[0]), max(mention.end, saying.source[1]))
    content = join(part for whole in saying.content for part in without(whole, source))
    return replace(saying, head=mention.head, source=source, content=content or saying.content)


def without(whole: Range, cut: Range) -> tuple[Range, Range]:
    """Return what is left of a range on both sides of another; empty ranges where nothing is."""
    start, end = whole
    return (start, max(start, min(end, cut[0]))), (min(end, max(start, cut[1])), end)


def nested(sayings: list[Saying]) -> list[Saying]:
    """Order sayings so that each comes after those whose content holds its cue; larger content first."""
    depths = {id(s): sum(1 for o in sayings if o is not s and holds(o, s)) for s in sayings}
    return sorted(sayings, key=lambda s: (depths[id(s)], -s.size, s.cue))


def holds(outer: Saying, inner: Saying) -> bool:
    """Tell whether one saying is inside the content of another, and not the other way round."""
    return outer.covers(inner.cue[0]) and not inner.covers(outer.cue[0])


def name_speakers(reading: Reading, sayings: Sequence[Saying]) -> list[Speaker | None]:
    """Find the speaker of each saying, in reading order, so that "he added" can go on with the last one."""
    named: dict[int, Speaker | None] = {}
    before: list[Speaker] = []
    for at in sorted(range(len(sayings)), key=lambda i: sayings[i].cue):
        saying = sayings[at]
        if saying.source is None or saying.head is None:
            named[at] = None
            continue
        speaker = speaker_of(reading, saying.source, saying.head, before)
        if speaker.code == UNNAMED and saying.citer is not None:
            speaker = citing_body(reading, saying, speaker, before)
        named[at] = speaker
        before.append(speaker)
    return echoed(reading, sayings, [looked_ahead(reading, sayings, named, at) for at in range(len(sayings))])


def citing_body(reading: Reading, saying: Saying, cited: Speaker, before: Sequence[Speaker]) -> Speaker:
    """Give what a named body says "citing residents" to the body: it answers for it, they have no name."""
    if saying.citer is None or not saying.carriers:
        return cited
    citer = speaker_of(reading, saying.carriers[0], saying.citer, before)
    return citer if citer.code != UNNAMED else cited


def looked_ahead(
    reading: Reading, sayings: Sequence[Saying], named: Mapping[int, Speaker | None], at: int
) -> Speaker | None:
    """Give "a monitor said" to the body that the report names as a speaker soon after."""
    speaker, source, head = named[at], sayings[at].source, sayings[at].head
    if speaker is None or source is None or head is None:
        return speaker
    if is_some_medium(reading, head, speaker):
        return medium_named(reading, sayings, named, at) or speaker
    if not is_bare_body(reading, source, head, speaker):
        return speaker
    armed = any(t.lower_ in ARMED for t in reading.doc[head].children)
    kinds = ("body", "monitor", "group") if armed else ("body", "monitor")
    later = sorted((s.cue, i) for i, s in enumerate(sayings) if s.cue > sayings[at].cue)
    for _, i in later[:LOOK_AHEAD]:
        found = named[i]
        if found and found.kind in kinds and found.how != AS_WRITTEN and found.code != speaker.code:
            how = f"'{speaker.name}' is named later: {found.name}"
            return replace(speaker, code=found.code, how=how, kind=found.kind)
    return speaker


def is_some_medium(reading: Reading, head: int, speaker: Speaker) -> bool:
    """Tell whether a source is a medium without its name: "a Peruvian newspaper"."""
    token = reading.doc[head]
    some = not any(t.lower_ in ("the", "this", "its", "our", "their") for t in token.children)
    return some and token.lower_ in MEDIA_NOUNS and speaker.kind not in ("person", "media")


def medium_named(
    reading: Reading, sayings: Sequence[Saying], named: Mapping[int, Speaker | None], at: int
) -> Speaker | None:
    """Return the medium by name that speaks soon after one without a name: "The Padma Times said"."""
    later = sorted((s.cue, i) for i, s in enumerate(sayings) if s.cue > sayings[at].cue)
    for _, i in later[:LOOK_AHEAD]:
        found, head = named[i], sayings[i].head
        if found is not None and head is not None and reading.doc[head].pos_ == "PROPN" and found.kind in NAMED_MEDIA:
            return replace(found, how=f"named later: {found.name}")
    return None


def chained(
    reading: Reading, at: int, sayings: Sequence[Saying], speakers: Sequence[Speaker | None],
    quotes: tuple[Quotation, ...],
) -> Voice:  # fmt: skip
    """Make the voice of a saying: its own speaker, through those whose sayings hold it."""
    saying, speaker = sayings[at], speakers[at]
    outer = [i for i in range(at) if holds(sayings[i], saying)]
    hedge = next((sayings[i].hedge for i in reversed(outer) if sayings[i].hedge), saying.hedge)
    heard = [who for i in outer if (who := speakers[i]) is not None]
    if speaker is not None and heard and organ_of(heard[-1].code) and state_of(heard[-1].code) == speaker.code:
        speaker = heard.pop()
    if speaker is None or (speaker.kind == "own" and heard):
        speaker = heard.pop() if heard else nobody_named(reading, saying)
    via = [name for i in outer for name in carrier_names(reading, sayings[i])]
    via += [other.name for other in heard if other.code != speaker.code]
    via += [name for name in carrier_names(reading, saying) if name != speaker.name]
    mode = "direct" if quote_at(quotes, saying.content[0][0] + 1) else "indirect"
    return Voice(speaker.code, speaker.name or None, mode, tuple(dict.fromkeys(via)), hedge)


def nobody_named(reading: Reading, saying: Saying) -> Speaker:
    """Give what "is reported" to the body that issues the report, else to nobody named."""
    own = own_voice(reading)
    if reading.issuer is not None and saying.how.startswith("passive"):
        return Speaker(own.claimant, own.name or "", "the report's own", "own")
    return Speaker(UNNAMED, "", "nobody is named")


def carrier_names(reading: Reading, saying: Saying) -> list[str]:
    """Return the names of those who passed a saying on."""
    return [reading.span(*carrier).of(reading.report.text) for carrier in saying.carriers]


def voice_evidence(reading: Reading, attribution: Attribution) -> tuple[Evidence, ...]:
    """Quote the speaker and the cue of an attribution."""
    found = []
    for role, part in (("speaker", attribution.source), ("cue", attribution.cue)):
        if part:
            span = reading.span(*part)
            found.append(Evidence(role, span, span.of(reading.report.text)))
    return tuple(found)


__all__ = ["stage", "voice_at", "voice_evidence", "voices"]
