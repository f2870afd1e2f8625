"""Who a source is: a code, the name as written, and whether it stands for somebody who stays unnamed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from ...model.actor import UNNAMED, Actor, organ_of
from ..document import Token
from ..names.codes import GENERIC
from ..reading import Reading
from .asked import Source, Speaker
from .bodies import body_name, name_beside_kind
from .ofbodies import at_hospital, institution, is_medical, speaks_for_name, titled_before
from .offices import official, public, unnamed_officials
from .pronouns import NEAR, SPOKEN_FOR, its_people, pronoun, same
from .saying import Range, noun_phrase
from .sourcephrase import (
    actor_inside,
    bare,
    definite,
    explained_by,
    faceless,
    first_name,
    has_name,
    maker_of,
    named_body,
    of_own_outlet,
    own_name,
    reports_for,
    written,
)
from .sourcewords import (
    ANONYMOUS,
    BODY_WORDS,
    DOCUMENTS,
    FACELESS,
    FINDINGS,
    INSTITUTIONS,
    NAMED_FOLK,
    PLATFORMS,
    PRONOUNS,
    PUBLIC,
    REPORTERS,
)
from .surroundings import inner_speaker, joined, person
from .voice_at import own_voice

POINTING = frozenset("group organisation organization monitor watchdog observatory network body charity ngo".split())
OUTLETS = frozenset("newspaper paper agency magazine website channel station".split())
BRANCHES = frozenset("centre center department directorate office unit bureau section branch wing cell hall".split())
NAMED_KINDS = frozenset(("body", "monitor", "group", "media", "organ"))
UNIONS = frozenset("union association federation league society syndicate".split())  # of the police, not the police
POINTING_KINDS = frozenset(("body", "monitor", "group"))
AS_WRITTEN = "the name as written"


def speaker_of(reading: Reading, source: Range, head: int, before: Sequence[Speaker]) -> Speaker:
    """Find who a source is by the first of the RULES that knows; `before` are the speakers before, in reading order."""
    token, actor = reading.doc[head], actor_inside(reading, source, head)
    unfit = actor and (
        (actor.kind in ("person", "body") and token.lower_ in ANONYMOUS and (actor.kind == "person" or alone(token)))
        or (actor.code in PLATFORMS and token.text not in PLATFORMS)
    )
    actor = None if unfit else actor
    asked = Source(reading, source, token, actor, before)
    return next(speaker for rule in RULES if (speaker := rule(asked)) is not None)


def alone(token: Token) -> bool:
    """Tell whether a word that opens a sentence has its capital only from that: "Partners report"."""
    return token.is_sent_start is True and not any(t.text[:1].isupper() for t in token.children)


def is_issuer(asked: Source) -> bool:
    """Tell whether a source is the word by which the body that issues the report calls itself: "The Office"."""
    issuer, words = asked.reading.issuer, asked.name.split()
    return (
        issuer is not None and len(words) == 2 and words[0].lower() == "the" and words[1].lower() in issuer.name.lower()
    )


def is_wire(asked: Source) -> bool:
    """Tell whether a source is the agency in the report's dateline: "a tally by GGW", below "LIMA (GGW) -"."""
    text = asked.reading.report.text
    heads = [s.span.of(text) for s in asked.reading.report.sections if s.kind in ("dateline", "byline")]
    return asked.head.pos_ == "PROPN" and any(f"({asked.head.text})" in head for head in heads)


def own_people(asked: Source) -> Speaker | None:
    """Take "our reporter", "we" and the reporters of the report's own outlet or wire for its own voice."""
    first, head = asked.reading.doc[asked.span[0]].lower_, asked.head.lower_
    organ = asked.actor is not None and asked.actor.kind == "organ" and not asked.reading.issuer  # "our army"
    own = first == "we" or (first == "our" and not organ) or (first == "this" and head in OUTLETS)
    own = own or is_issuer(asked) or is_wire(asked)
    if not own and not (asked.head.lower_ in REPORTERS and of_own_outlet(asked.reading, asked.head)):
        return None
    return asked.named(own_voice(asked.reading).claimant, "the report's own people", "own")


def placed(asked: Source) -> Speaker | None:
    """Take a town before a cue for the end of a description: the person named before it speaks, or nobody known."""
    reading, head = asked.reading, asked.head
    mention = reading.mention_at(head.i)
    if mention is None or mention.role != "place" or mention.actor is not None or mention.place is None:
        return None
    if head.lower_ in INSTITUTIONS or head.is_upper:  # "Wolfson hospital", "RAND" are on the map, and speak
        return None
    people = (m for m in reversed(reading.names) if m.actor is not None and m.actor.kind == "person")
    named = next((m for m in people if head.sent.start <= m.start and m.end <= mention.start), None)
    if named is None or named.actor is None:
        return asked.named(UNNAMED, "somebody in a town")
    name = written(reading, (named.start, named.end))
    return Speaker(named.actor.code, name, "the person named before a town", "person", head.i)


def speaks_for_subject(asked: Source) -> Speaker | None:
    """Take "a spokeswoman", of nothing named, for the body of which the sentence tells, else for the one that spoke."""
    token, reading = asked.head, asked.reading
    alone = all(c.dep_ in ("det", "punct", "flat", "appos") for c in token.children)
    if not token.lower_.startswith("spokes") or definite(token) or not alone:
        return None
    told = [
        m for m in reading.names
        if m.actor is not None and m.actor.kind in SPOKEN_FOR and token.sent.start <= m.start and m.end <= token.i
        and reading.doc[m.head].dep_.startswith("nsubj")
    ]  # fmt: skip
    if told and told[0].actor is not None:
        return asked.named(told[0].actor.code, f"speaks for {told[0].actor.name}", told[0].actor.kind)
    last = asked.last
    near = last is not None and last.kind in SPOKEN_FOR and token.i - last.at <= NEAR
    return asked.named(last.code, f"speaks for {last.name}", last.kind) if last is not None and near else None


def pointing(asked: Source) -> Speaker | None:
    """Take "the group" for the last body that spoke, where the group named last has said nothing."""
    token = asked.head
    named = any(t.pos_ == "PROPN" for t in token.children if t.text != "-")
    named = named and not any(t.lower_ == "based" for t in token.subtree)
    behind = asked.reading.doc[token.i + 1 : min(token.i + 2, asked.span[1])]
    named = named or any(t.pos_ == "PROPN" for t in behind)  # "the armed group JNIM"
    if token.lower_ not in POINTING or not definite(token) or named:
        return None
    if asked.actor is not None and any(s.code == asked.actor.code for s in asked.before):
        return None
    found = next((s for s in reversed(asked.before) if s.kind in POINTING_KINDS), None)
    return asked.gone_on(found) if found else None


def known_actor(asked: Source) -> Speaker | None:
    """Take the actor that the noun phrase itself stands for."""
    reading, token, actor = asked.reading, asked.head, asked.actor
    if actor is None or actor.code in ("UNKNOWN", UNNAMED):
        return None
    if actor.kind in ("people", "unknown") and not reports_for(token, actor.code):
        return None
    if actor.kind == "person" and "/" not in actor.code:
        return person(asked, actor)
    states = token.lower_ == "media" and any(t.lower_ in ("state", "official") for t in token.children)
    if token.lower_ in FACELESS and not has_name(token) and not (states and actor.code.endswith("/MEDIA")):
        return None
    if unnamed_officials(asked, actor):
        return asked.named(UNNAMED, "officials of nothing named")
    if actor.code in GENERIC and (group := inner_speaker(asked, asked.span)) is not None and group.kind == "group":
        return group  # "rebels of the Northern Front"
    if is_medical(token) and actor.kind != "body":
        return None
    if token.lower_ in UNIONS and ("/" in actor.code or actor.kind in ("organ", "people", "state")):
        return as_written(asked)
    branch = token.lower_ in BRANCHES and "/" not in actor.code
    if branch and (whole := inner_speaker(asked, asked.span)) is not None and organ_of(whole.code):
        return whole  # "the crisis centre of the ministry"
    if token.lower_ in PUBLIC and actor.kind == "state":
        return public(asked, actor.code)
    name = first_name(reading, token) or asked.name
    return Speaker(joined(asked, actor), name, "the actor that the noun phrase stands for", actor.kind, token.i)


def document(asked: Source) -> Speaker | None:
    """Take by whom a text was issued: "figures published by the police"."""
    maker = maker_of(asked.head) if asked.head.lower_ in DOCUMENTS | FINDINGS else None
    if maker is None:
        return None
    start, end = noun_phrase(maker, maker.left_edge.i, maker.right_edge.i + 1)
    start += start < maker.i and asked.reading.doc[start].lower_ in ("from", "by")
    return speaker_of(asked.reading, (start, end), maker.i, asked.before)


def inside(asked: Source) -> Speaker | None:
    """Take the actor inside the noun phrase: "the statement of the ministry"."""
    return inner_speaker(asked, asked.span)


def from_body(asked: Source) -> Speaker | None:
    """Take the body from which an unnamed source speaks."""
    body = named_body(asked.reading, asked.head) if asked.anonymous else None
    return asked.named(body, f"a source without a name at {body}") if body else None


def going_on(asked: Source) -> Speaker | None:
    """Take a pronoun or "the statement" for the last speaker's."""
    word = asked.head.lower_
    points = word in PRONOUNS or (word in DOCUMENTS and definite(asked.head))
    return asked.gone_on(asked.last) if asked.last and points else None


def repeated(asked: Source) -> Speaker | None:
    """Take the latest speaker whose name holds the head of a bare name or of "the ...": "the office"."""
    token = asked.head
    alone = all(c.pos_ in ("DET", "PUNCT") or c.dep_ == "case" for c in token.children if c.i < token.i)
    if not alone or token.pos_ not in ("NOUN", "PROPN") or (token.pos_ == "NOUN" and not definite(token)):
        return None
    word = token.lower_
    held = (s for s in reversed(asked.before) if word in s.name.lower().split() and s.name.lower() != word)
    found = next(held, None)
    return replace(found, name=asked.name, how=f"'{token.text}' repeats {found.name}", at=token.i) if found else None


def folk_by_name(asked: Source) -> Speaker | None:
    """Take one of the folk by his name, whoever he works for: "its duty doctor, Ann Bell"."""
    own = own_name(asked.reading, asked.span, asked.head) if asked.head.lower_ in NAMED_FOLK else None
    name = own or (asked.head.lower_ in NAMED_FOLK and explained_by(asked.reading, asked.span, asked.head))
    return asked.named(name, f"the name beside '{asked.head.text}'", "person") if name else None


def body_by_name(asked: Source) -> Speaker | None:
    """Take a body by the name beside the word for what it is, by the code that this name has."""
    name = name_beside_kind(asked.reading.doc, asked.span)
    if name is None:
        return None
    called = [m for m in asked.reading.names if name[0] <= m.start and m.end <= name[1] and m.role == "actor"]
    known = next((m.actor for m in called if m.actor is not None and m.actor.kind in NAMED_KINDS), None)
    words = written(asked.reading, name)
    how = f"'{words}' beside a word for a body"
    return asked.named(known.code, how, known.kind) if known else asked.named(words, how, "body")


def name_beside(asked: Source) -> Speaker | None:
    """Take the name beside or behind a word for what somebody is: "witness Jan Kos", "a teacher, Ann Bell"."""
    own = own_name(asked.reading, asked.span, asked.head) if asked.anonymous else None
    name = own or explained_by(asked.reading, asked.span, asked.head)
    return asked.named(name, f"the name beside '{asked.head.text}'", "person") if name else None


def nobody(asked: Source) -> Speaker | None:
    """Leave those without a name unnamed."""
    if asked.anonymous or asked.head.lower_ in PRONOUNS:
        return asked.named(UNNAMED, "a source without a name")
    if faceless(asked.reading, asked.span, asked.head):
        return asked.named(UNNAMED, "somebody without a name")
    return None


def surname_of(asked: Source) -> Actor | None:
    """Return who was named before with a surname that stands alone here: "Last year Ghani said"."""
    head = asked.head
    if head.pos_ != "PROPN" or any(c.pos_ == "PROPN" for c in head.children) or asked.span[1] - asked.span[0] > 1:
        return None
    named = (m.actor for m in reversed(asked.reading.names) if m.end <= head.i and m.actor is not None)
    return next((a for a in named if a.name.split()[-1] == head.text and " " in a.name), None)


def as_written(asked: Source) -> Speaker:
    """Take the words themselves, or whom the report has named in full by them."""
    if (actor := surname_of(asked)) is not None:
        return asked.named(actor.code, f"the surname of {actor.name}", "person")
    known = asked.head.pos_ == "PROPN" and asked.head.ent_type_ == "PER"
    if asked.head.lower_ in INSTITUTIONS and asked.head.i < asked.span[1]:
        kind = "body" if asked.head.pos_ == "NOUN" else "unknown"
        return asked.named(bare(body_name(asked.reading, asked.head, asked.span[0])), AS_WRITTEN, kind)
    return asked.named(bare(asked.name), AS_WRITTEN, "person" if known else "unknown")


RULES: tuple[Callable[[Source], Speaker | None], ...] = (
    own_people, pronoun, same, its_people, institution, body_by_name, placed, speaks_for_subject, pointing,
    folk_by_name, titled_before, known_actor, document, inside, official, from_body, going_on, repeated, name_beside,
    at_hospital, speaks_for_name, nobody, public, as_written,
)  # fmt: skip


def is_bare_body(reading: Reading, source: Range, head: int, speaker: Speaker) -> bool:
    """Tell whether a source is a kind of body without a name: "a monitor", "an NGO"."""
    token = reading.doc[head]
    own = [t for t in token.children if t.i >= source[0] and not t.is_sent_start]
    named = any(t.text[:1].isupper() for t in own)
    return token.lower_ in BODY_WORDS and speaker.how == AS_WRITTEN and not named
