"""Who a source is: a code, the name as written, and whether it stands for somebody who stays unnamed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from ...model.actor import ORGANS, UNNAMED, Actor, is_state, join_codes, organ_of
from ..reading import Reading
from .saying import Range, noun_phrase
from .source import is_time
from .sourcewords import (
    ANONYMOUS,
    BODY_WORDS,
    DETERMINERS,
    DOCUMENTS,
    FACELESS,
    OFFICES,
    PRONOUNS,
    REPORTERS,
)  # fmt: skip
from .voice_at import own_voice

INNER_KINDS = frozenset(("state", "organ", "body", "group", "media", "monitor", "side", "channel"))
PERSONAL = frozenset(("he", "she", "it"))
POINTING = frozenset("group organisation organization monitor watchdog observatory network body charity ngo".split())
POINTING_KINDS = frozenset(("body", "monitor", "group"))
NEAR = 60  # tokens: two sentences, within which "he said" goes on with the speaker before


@dataclass(frozen=True, slots=True)
class Speaker:
    """Name a source: claim-record code, name as written, and how both were found."""

    code: str
    name: str
    how: str
    kind: str = "unknown"
    at: int = -1


def speaker_of(reading: Reading, source: Range, head: int, before: Sequence[Speaker]) -> Speaker:
    """Find who a source is; `before` are the speakers before it, in reading order.

    A pronoun goes on with the last speaker if he stands near; then comes the actor that the noun phrase
    itself stands for, the one inside it ("the statement of the ministry"), an earlier speaker of whom the
    phrase repeats a word, and last the words themselves.
    """
    token, name = reading.doc[head], written(reading, source)
    if reading.doc[source[0]].lower_ in ("our", "we"):
        return Speaker(own_voice(reading).claimant, name, "the report's own people", "own", head)
    last = before[-1] if before else None
    if last and last.kind != "unknown" and token.lower_ in PERSONAL and 0 <= head - last.at <= NEAR:
        return replace(last, how=f"'{token.text}' goes on from {last.name}", at=head)
    actor = actor_inside(reading, source, head)
    if actor and actor.kind == "person" and token.lower_ in ANONYMOUS:
        actor = None
    if (pointed := pointed_at(token, actor, before)) is not None:
        return replace(pointed, how=f"'{token.text}' goes on from {pointed.name}", at=head)
    anonymous = token.lower_ in ANONYMOUS
    known = actor and (actor.kind not in ("people", "unknown") or reports_for(token, actor.code))
    known = known and actor is not None and actor.code not in ("UNKNOWN", UNNAMED)
    if actor and known and actor.kind == "person" and "/" not in actor.code:
        return person(reading, token, actor, name, before)
    if actor and known and not (token.lower_ in FACELESS and not has_name(token)):
        how = "the actor that the noun phrase stands for"
        return Speaker(joined(reading, token, actor), first_name(reading, token) or name, how, actor.kind, head)
    if token.lower_ in DOCUMENTS and (maker := maker_of(token)) is not None:
        return speaker_of(reading, noun_phrase(maker, maker.left_edge.i, maker.right_edge.i + 1), maker.i, before)
    inside = inner_speaker(reading, source, head)
    if inside:
        return inside
    if anonymous and (named := named_body(reading, token)):
        return Speaker(named, name, f"a source without a name at {named}", at=head)
    if last and (token.lower_ in PRONOUNS or (token.lower_ in DOCUMENTS and definite(token))):
        return replace(last, how=f"'{token.text}' goes on from {last.name}", at=head)
    if repeated := repeats(token, before):
        return replace(repeated, name=name, how=f"'{token.text}' repeats {repeated.name}", at=head)
    if anonymous and (own := own_name(reading, source, token)):
        return Speaker(own, name, f"the name beside '{token.text}'", "person", head)
    if (beside_it := explained_by(reading, source, token)) is not None:
        return Speaker(beside_it, name, f"the name that explains '{token.text}'", "person", head)
    if anonymous or token.lower_ in PRONOUNS:
        return Speaker(UNNAMED, name, "a source without a name", at=head)
    if faceless(reading, source, token):
        return Speaker(UNNAMED, name, "somebody without a name", at=head)
    kind = "person" if token.pos_ == "PROPN" and token.ent_type_ == "PER" else "unknown"
    return Speaker(bare(name), name, "the name as written", kind, head)


def pointed_at(token: Token, actor: Actor | None, before: Sequence[Speaker]) -> Speaker | None:
    """Return the last body that spoke, for "the group said" where the group named last has said nothing."""
    bare = not any(t.pos_ == "PROPN" for t in token.children if t.text != "-") or any(
        t.lower_ == "based" for t in token.subtree
    )
    if token.lower_ not in POINTING or not definite(token) or not bare:
        return None
    if actor is not None and any(s.code == actor.code for s in before):
        return None
    return next((s for s in reversed(before) if s.kind in POINTING_KINDS), None)


def reports_for(token: Token, code: str) -> bool:
    """Tell whether somebody speaks for a body or a medium: "a Gazette reporter", not a state's doctors."""
    if is_state(code):
        return organ_of(code) is not None and organ_of(code) not in ORGANS
    return token.lower_ in REPORTERS


def first_name(reading: Reading, token: Token) -> str | None:
    """Return how he whom a pronoun or "the source" stands for was first called in the report."""
    first = next((m.antecedent for m in reading.names if m.head == token.i and m.antecedent is not None), None)
    actor = reading.names[first].actor if first is not None else None
    return actor.name if actor and (token.pos_ == "PRON" or token.lower_ in ANONYMOUS) else None


def own_name(reading: Reading, source: Range, head: Token) -> str | None:
    """Return the name that stands right behind a word for folk: "media activist Jan Kos", "witness Jan Kos"."""
    end = head.i + 1
    while end < source[1] and reading.doc[end].pos_ == "PROPN":
        end += 1
    return reading.doc[head.i + 1 : end].text if end - head.i > 2 else None


def explained_by(reading: Reading, source: Range, head: Token) -> str | None:
    """Return the name behind a comma that says who somebody is: "a teacher, Ann Bell"."""
    if head.pos_ != "NOUN" or head.i + 2 >= source[1] or reading.doc[head.i + 1].text != ",":
        return None
    name = reading.doc[head.i + 2 : source[1]]
    return name.text if len(name) < 5 and all(t.pos_ == "PROPN" or t.text == "-" for t in name) else None


def faceless(reading: Reading, source: Range, head: Token) -> bool:
    """Tell whether a source is nobody in particular: "a healthcare worker", "civilians", without any name in it."""
    words = reading.doc[source[0] : source[1]]
    named = any(t.text[:1].isupper() and (t.i > source[0] or t.pos_ == "PROPN") for t in words)
    if named or head.pos_ != "NOUN" or definite(head) or head.lower_ in BODY_WORDS:
        return False
    return words[0].lower_ in ("a", "an") or head.tag_ == "NNS"


def maker_of(document: Token) -> Token | None:
    """Return by whom a text was provided or issued: "information provided by the police"."""
    for clause in document.children:
        for agent in clause.children if clause.dep_ == "acl" else ():
            if agent.i > clause.i and any(t.dep_ == "case" and t.lower_ == "by" for t in agent.children):
                return agent
    return None


def actor_inside(reading: Reading, source: Range, head: int) -> Actor | None:
    """Return whom the source's head stands for, by a mention that does not reach out of the source."""
    inside = [m for m in reading.names if m.head == head and m.actor and m.start >= source[0]]
    return min(inside, key=lambda m: m.end - m.start).actor if inside else None


def person(reading: Reading, token: Token, actor: Actor, name: str, before: Sequence[Speaker]) -> Speaker:
    """Give a person the side that his description names: "X, who leads the army of Y"; or gave him before."""
    start, end = token.left_edge.i, token.right_edge.i + 1
    described = beside(reading, token.i) or inner_speaker(reading, (start, end), token.i)
    if described:
        return replace(described, name=name, kind="person")
    known = next((s for s in reversed(before) if s.kind == "person" and actor.name.split()[-1] in s.name.split()), None)
    if known:
        return replace(known, name=name, at=token.i)
    return Speaker(actor.code, name, "a person by name", "person", token.i)


def beside(reading: Reading, head: int) -> Speaker | None:
    """Return the office that stands right before a name or explains it behind a comma."""
    name = reading.mention_at(head)
    if name is None:
        return None
    doc = reading.doc
    for other in reading.names:
        after = other.start - name.end in (1, 2) and doc[name.end].text == ","
        near = other.end == name.start or after
        if near and other.role == "actor" and other.actor and other.actor.kind in INNER_KINDS:
            words = written(reading, (min(name.start, other.start), max(name.end, other.end)))
            return Speaker(other.actor.code, words, f"'{other.actor.name}' beside the name", "person", head)
    return None


def repeats(token: Token, before: Sequence[Speaker]) -> Speaker | None:
    """Return the latest earlier speaker whose name holds the head of a bare name or of "the ...": "the office"."""
    alone = all(c.pos_ in ("DET", "PUNCT") or c.dep_ == "case" for c in token.children if c.i < token.i)
    if not alone or token.pos_ not in ("NOUN", "PROPN") or (token.pos_ == "NOUN" and not definite(token)):
        return None
    word = token.lower_
    return next((s for s in reversed(before) if word in s.name.lower().split() and s.name.lower() != word), None)


def inner_speaker(reading: Reading, source: Range, head: int) -> Speaker | None:
    """Return the outermost actor named inside a noun phrase, the nearest to its head first."""
    start, end = source
    if reading.doc[head].lower_ in DOCUMENTS:
        end = max([end, *(c.right_edge.i + 1 for c in reading.doc[head].children if c.left_edge.i == end)])
    inside = [
        m for m in reading.names
        if m.actor and m.head != head and start <= m.start and m.end <= end and m.role == "actor"
        and m.actor.code not in ("UNKNOWN", UNNAMED) and m.actor.kind in INNER_KINDS
    ]  # fmt: skip
    best = min(inside, key=lambda m: (depth(reading.doc[m.head], head), m.start), default=None)
    if best is None or best.actor is None:
        return None
    how, name = f"'{best.actor.name}' inside the noun phrase", written(reading, source)
    if best.actor.kind == "state" and "/" not in best.actor.code and own_body(reading, source, head):
        return Speaker(f"{best.actor.code}/{bare(name)}", name, how, "body", head)
    return Speaker(best.actor.code, name, how, best.actor.kind, head)


def own_body(reading: Reading, source: Range, head: int) -> bool:
    """Tell whether a noun phrase with a state in it is a body of its own: "Syrian Centre for ...", not "officials"."""
    token = reading.doc[head]
    lower_plural = token.tag_ == "NNS" and token.text.islower()
    if any(t.pos_ in ("VERB", "AUX") and t.dep_ != "amod" for t in reading.doc[source[0] : source[1]]):
        return False
    capital = any(t.pos_ == "PROPN" or t.text[:1].isupper() for t in reading.doc[source[0] + 1 : source[1]])
    return capital and not lower_plural and token.lower_ not in ANONYMOUS | DOCUMENTS | OFFICES


def joined(reading: Reading, head: Token, actor: Actor) -> str:
    """Join the codes of sources that speak together: "the ministry and the police said"."""
    others = [reading.actor_at(child.i) for child in head.children if child.dep_ == "conj"]
    return join_codes([actor.code, *(o.code for o in others if o and o.code not in ("UNKNOWN", UNNAMED))])


def is_bare_body(reading: Reading, source: Range, head: int, speaker: Speaker) -> bool:
    """Tell whether a source is a kind of body without a name: "a monitor", "an NGO"."""
    token = reading.doc[head]
    own = [t for t in token.children if t.i >= source[0] and not t.is_sent_start]
    named = any(t.text[:1].isupper() for t in own)
    return token.lower_ in BODY_WORDS and speaker.kind == "unknown" and not named


def has_name(token: Token) -> bool:
    """Tell whether a noun phrase names somebody itself: "Indian media", not "local media"."""
    before = [t for t in token.children if t.i < token.i and not is_time(t)]
    if any(t.pos_ == "PROPN" or (t.text[:1].isupper() and not t.is_sent_start) for t in before):
        return True
    return any(t.lower_ in ("military", "army", "police") for t in token.children)


def named_body(reading: Reading, token: Token) -> str | None:
    """Return the body that an unnamed source speaks from: "a source at the Port Authority", "a Gazette reporter"."""
    for child in token.children:
        names = [t for t in reading.doc[child.left_edge.i : child.right_edge.i + 1] if t.pos_ == "PROPN"]
        cases = {t.lower_ for t in child.children if t.dep_ == "case"}
        inside = child.dep_ == "nmod" and cases & {"at", "from", "of", "with", "for"}
        if names and child.i > token.i and inside:
            words = bare(reading.doc[child.left_edge.i + len(cases) : child.right_edge.i + 1].text)
            return code_of(reading, words) or words
        capital = child.text[:1].isupper() and child.i < token.i
        if capital and token.lower_ in REPORTERS and child.dep_ in ("compound", "nmod:poss", "amod"):
            return code_of(reading, child.text) or child.text
    return None


def code_of(reading: Reading, words: str) -> str | None:
    """Return the code of whoever the report calls by these words elsewhere, a possessive "s" left out."""
    wanted = words.removesuffix("s").lower()
    for mention in reading.names:
        if mention.actor and bare(mention.actor.name).lower().removesuffix("s") == wanted:
            return mention.actor.code
    named = [m.actor for m in reading.names if m.actor and m.actor.kind in ("media", "channel", "body")]
    return next((a.code for a in named if wanted in a.name.lower().split()), None)


def depth(token: Token, head: int) -> int:
    """Return how many steps a token lies below the head of its noun phrase."""
    steps = 0
    while token.i != head and token.head != token and steps < 20:
        token, steps = token.head, steps + 1
    return steps


def definite(token: Token) -> bool:
    """Tell whether a noun phrase is definite: "the statement", "its report"."""
    return any(t.lower_ in DETERMINERS and t.lower_ not in ("a", "an") for t in token.children)


def written(reading: Reading, source: Range) -> str:
    """Return the source's words as they stand in the report."""
    return reading.span(*source).of(reading.report.text)


def bare(name: str) -> str:
    """Drop a leading article: "the Relief Committee" is known as "Relief Committee"."""
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in DETERMINERS else name
