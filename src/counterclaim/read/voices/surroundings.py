"""Who somebody is by the words around his name: the office beside it, the body inside the noun phrase."""

from __future__ import annotations

from dataclasses import replace

from ...model.actor import UNNAMED, Actor, join_codes
from ..document import Token
from ..names.actors import POSSESSIVES
from ..prepositions import led_by
from ..reading import Mention, Reading
from .asked import Source, Speaker
from .bodies import body_name
from .saying import Range
from .sourcephrase import bare, depth, own_body, written
from .sourcewords import DOCUMENTS, INSTITUTIONS, PLATFORMS

SERVES = frozenset("serve speak lead head advise command run chair represent govern rule work be".split())
HOLDERS = frozenset(
    "minister spokesman spokeswoman spokesperson commander chief governor mayor prosecutor head secretary prefect "
    "commissioner administrator".split()
)
NEAR_NAME = 100  # tokens: a few sentences, within which an office is given its name
INNER_KINDS = frozenset(("state", "organ", "body", "group", "media", "monitor", "side", "channel"))


def person(asked: Source, actor: Actor) -> Speaker:
    """Give a person the side that his description names: "X, who leads the army of Y"; or gave him before."""
    token, name = asked.head, asked.name
    described = beside(asked) or of_body(asked)
    described = described or inner_speaker(asked, (token.left_edge.i, token.right_edge.i + 1))
    if described:
        return replace(described, name=name, kind="person")
    surname = actor.name.split()[-1]
    known = next(
        (s for s in reversed(asked.before) if s.kind == "person" and surname in s.name.replace("-", " ").split()), None
    )
    known = known or named_late(asked)
    return replace(known, name=name, at=token.i) if known else asked.named(actor.code, "a person by name", "person")


def of_body(asked: Source) -> Speaker | None:
    """Return the institution that a name is told to be of: "Dr Ann Bell of Adala General Hospital"."""
    of = (c for c in asked.head.children if c.i > asked.head.i and led_by(c, ("of",)) and c.lower_ in INSTITUTIONS)
    body = next(of, None)
    if body is None:
        return None
    name = bare(body_name(asked.reading, body, asked.head.i))
    return Speaker(name, asked.name, f"of {name}", "person", asked.head.i)


def named_late(asked: Source) -> Speaker | None:
    """Return the office that spoke last without a name, if this is the name: "a minister said. Ann Bell added"."""
    last, doc = asked.last, asked.reading.doc
    if last is None or last.kind not in ("organ", "body", "group", "person") or asked.head.i - last.at > NEAR_NAME:
        return None
    one = doc[last.at].lower_ in HOLDERS and not any(t.pos_ == "PROPN" and t.i > last.at for t in doc[last.at].children)
    return replace(last, kind="person") if one and " " in asked.name else None


def beside(asked: Source) -> Speaker | None:
    """Return the office that stands right before a name or explains it behind a comma."""
    reading, doc = asked.reading, asked.reading.doc
    name = reading.mention_at(asked.head.i)
    if name is None or asked.head.pos_ == "PRON":
        return None
    for other in reading.names:
        after = other.start - name.end in (1, 2) and doc[name.end].text == ","
        ranked = 0 < name.start - other.end < 4 and all(is_rank(t) for t in doc[other.end : name.start])
        near = other.end == name.start or after or ranked
        if near and other.role == "actor" and other.actor and other.actor.kind in INNER_KINDS:
            words = written(reading, (min(name.start, other.start), max(name.end, other.end)))
            return Speaker(other.actor.code, words, f"'{other.actor.name}' beside the name", "person", asked.head.i)
    return None


def is_rank(token: Token) -> bool:
    """Tell whether a word between a force and a name can be a rank: "Peru police Const. Ann Bell"."""
    return token.text == "." or (token.text[:1].isupper() and token.pos_ in ("PROPN", "NOUN") and len(token) < 11)


def inner_speaker(asked: Source, span: Range) -> Speaker | None:
    """Return the outermost actor named inside a noun phrase, the nearest to its head first."""
    reading, token, (start, end) = asked.reading, asked.head, span
    if token.lower_ in DOCUMENTS:
        end = max([end, *(c.right_edge.i + 1 for c in token.children if c.left_edge.i == end)])
    # "residents and an official", "their lawyer"
    beside = {c.i for c in token.children if asked.anonymous and (c.dep_ == "conj" or c.pos_ == "PRON")}
    inside = [
        m for m in reading.names
        if m.actor and m.head not in beside | {token.i} and start <= m.start and m.end <= end and m.role == "actor"
        and m.actor.code not in ("UNKNOWN", UNNAMED) and m.actor.kind in INNER_KINDS
        and m.actor.code not in PLATFORMS and not told_of(reading.doc[m.head], token)
    ]  # fmt: skip
    best = min(inside, key=lambda m: (depth(reading.doc[m.head], token.i), m.start), default=None)
    if best is None or best.actor is None:
        return None
    how, name = f"'{best.actor.name}' inside the noun phrase", written(reading, span)
    if best.actor.kind == "state" and "/" not in best.actor.code and own_body(reading, span, token.i):
        return Speaker(f"{best.actor.code}/{without(reading, span, best)}", name, how, "body", token.i)
    return Speaker(best.actor.code, name, how, best.actor.kind, token.i)


def without(reading: Reading, span: Range, state: Mention) -> str:
    """Return the words of a body without those for its state: "the Norwegian Ice Commission" is NOR/Ice Commission."""
    leads = span[0] <= state.start <= span[0] + 1 and state.end < span[1]
    start = state.end if leads else span[0]
    start += leads and reading.doc[start].text in POSSESSIVES
    return bare(written(reading, (start, span[1])))


def told_of(inner: Token, head: Token) -> bool:
    """Tell whether a name stands in a relative clause that says what somebody did, not for whom he speaks."""
    clause = next((t for t in inner.ancestors if t.dep_ == "acl:relcl" and t.is_ancestor(inner)), None)
    return clause is not None and head.is_ancestor(clause) and clause.lemma_ not in SERVES


def joined(asked: Source, actor: Actor) -> str:
    """Join the codes of sources that speak together: "the ministry and the police said"."""
    others = [asked.reading.actor_at(child.i) for child in asked.head.children if child.dep_ == "conj"]
    return join_codes([actor.code, *(o.code for o in others if o and o.code not in ("UNKNOWN", UNNAMED))])
