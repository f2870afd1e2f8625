"""What the words of a source tell by themselves: whether it is definite, named, or nobody in particular."""

from __future__ import annotations

import re

from ...model.actor import ORGANS, Actor, is_state, organ_of
from ..document import Token
from ..prepositions import led_by
from ..reading import Reading
from ..reporting import ISSUING
from .bodies import body_name
from .saying import Range
from .source import is_time
from .sourcewords import (
    ANONYMOUS,
    BODY_WORDS,
    DETERMINERS,
    DOCUMENTS,
    FOLK,
    INSTITUTIONS,
    OFFICERS,
    OFFICES,
    REPORTERS,
    SPOKESPEOPLE,
)

CLOCK = re.compile(r"^\d{1,2}[:.h]\d{2}[\s.|–—-]*")
FORCES = ("POLICE", "MIL")
BESIDE = ("flat", "appos", "compound")  # how a name hangs on the noun that it follows
NOWHERE = frozenset("side ground scene spot area region field front".split())  # reports from here are nobody's
DASHES = frozenset(("-", "–", "—", "--", "|"))
OF_BODY = frozenset(("of", "at", "for", "from", "with"))


def definite(token: Token) -> bool:
    """Tell whether a noun phrase is definite: "the statement", "its report"."""
    timed = any(t.dep_ == "nmod:poss" and is_time(t) for t in token.children)  # "yesterday's bulletin"
    return timed or any(t.lower_ in DETERMINERS and t.lower_ not in ("a", "an") for t in token.children)


def written(reading: Reading, source: Range) -> str:
    """Return the source's words as they stand in the report."""
    return reading.span(*source).of(reading.report.text)


def bare(name: str) -> str:
    """Drop a clock time, a leading article, a possessive and a "there": "14:10 - the Relief Committee there"."""
    name = CLOCK.sub("", name).lstrip("-– ").removesuffix(" there").removesuffix(" here")
    name = name.removesuffix("'s").removesuffix("’s")
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in DETERMINERS else name


def reports_for(token: Token, code: str) -> bool:
    """Tell whether somebody speaks for a body or a medium: "a Gazette reporter", not a state's doctors."""
    if is_state(code):
        organ = organ_of(code)
        return organ is not None and (organ not in ORGANS or (organ in FORCES and token.lower_ in OFFICERS))
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
    commas = [i for i in range(head.i + 1, source[1] - 1) if reading.doc[i].text == ","]
    if head.pos_ != "NOUN" or not commas:
        return None
    name = reading.doc[commas[-1] + 1 : source[1]]
    named = all(t.pos_ == "PROPN" or t.text == "-" or t.lower_ in ("al", "el") for t in name)
    person = len(name) > 0 and (name[0].ent_type_ == "PER" or (len(name) > 1 and name[0].ent_type_ != "LOC"))
    if not (named and person) or len(name) > 6:
        return None
    known = reading.actor_at(name.root.i)
    return known.code if known is not None and known.kind == "person" and "/" not in known.code else name.text


def faceless(reading: Reading, source: Range, head: Token) -> bool:
    """Tell whether a source is nobody in particular: "a healthcare worker", "civilians", without any name in it."""
    words = [t for t in reading.doc[source[0] : source[1]] if t.i <= head.i or (t.head == head and t.dep_ in BESIDE)]
    named = any(t.text[:1].isupper() and (t.i > source[0] or t.pos_ == "PROPN") for t in words)
    if named or head.pos_ != "NOUN" or definite(head) or head.lower_ in BODY_WORDS:
        return False
    return words[0].lower_ in ("a", "an") or head.tag_ == "NNS"


def maker_of(document: Token) -> Token | None:
    """Return by whom a text was provided or issued: "data provided by the police", "a list that the city published"."""
    for child in document.children:
        named = child.pos_ in ("NOUN", "PROPN") and child.lower_ not in NOWHERE
        if child.i > document.i and named and led_by(child, ("from", "by")):
            return child
    for clause in document.children:
        for agent in clause.children if clause.dep_ in ("acl", "acl:relcl") else ():
            handed = agent.i > clause.i and led_by(agent, ("by", "from"))
            issued = agent.dep_ == "nsubj" and agent.pos_ in ("NOUN", "PROPN") and clause.lemma_.lower() in ISSUING
            if handed or issued:
                return agent
    return None


def actor_inside(reading: Reading, source: Range, head: int) -> Actor | None:
    """Return whom the source's head stands for, by a mention that does not reach out of the source.

    One may reach over the dash of a headline, "shots at the border - Army", or to a cue that looks like a noun: "Ten
    were held, the police report".
    """
    inside = [m for m in reading.names if m.head == head and m.actor and m.start >= source[0]]
    if not inside and reading.doc[source[0] - 1].text in DASHES:
        inside = [m for m in reading.names if head in (m.head, m.end - 1) and m.actor and m.start < source[0] < m.end]
    token = reading.doc[head]
    if not inside and token.dep_ in ("compound", "nsubj") and token.head.i == source[1]:
        inside = [m for m in reading.names if m.head == source[1] and m.actor and source[0] <= m.start <= head]
    return min(inside, key=lambda m: m.end - m.start).actor if inside else None


def own_body(reading: Reading, source: Range, head: int) -> bool:
    """Tell whether a noun phrase with a state in it is a body of its own: "Syrian Centre for ...", not "officials"."""
    token = reading.doc[head]
    lower_plural = token.tag_ == "NNS" and token.text.islower()
    if any(t.pos_ in ("VERB", "AUX") and t.dep_ != "amod" for t in reading.doc[source[0] : source[1]]):
        return False
    capital = any(t.pos_ == "PROPN" or t.text[:1].isupper() for t in reading.doc[source[0] + 1 : source[1]])
    return capital and not lower_plural and token.lower_ not in ANONYMOUS | DOCUMENTS | OFFICES


def has_name(token: Token) -> bool:
    """Tell whether a noun phrase names somebody itself: "Indian media", not "local media"."""
    before = [t for t in token.children if t.i < token.i and not is_time(t)]
    if any(t.pos_ == "PROPN" or (t.text[:1].isupper() and not t.is_sent_start) for t in before):
        return True
    return any(t.lower_ in ("military", "army", "police") for t in token.children)


def named_body(reading: Reading, token: Token) -> str | None:
    """Return the body that an unnamed source speaks from: "a source at the Port Authority", "a Gazette reporter"."""
    if token.lower_ in FOLK:
        return None
    for child in token.children:
        names = [t for t in reading.doc[child.left_edge.i : child.right_edge.i + 1] if t.pos_ == "PROPN"]
        cases = {t.lower_ for t in child.children if t.dep_ == "case"}
        inside = child.dep_ == "nmod" and cases & {"at", "from", "of", "with", "for"}
        if names and child.i > token.i and inside:
            words = bare(reading.doc[child.left_edge.i + len(cases) : child.right_edge.i + 1].text).split(", who ")[0]
            words = bare(body_name(reading, child, token.i)) if child.lower_ in INSTITUTIONS else words
            return code_of(reading, words) or words
        capital = child.text[:1].isupper() and child.i < token.i
        if capital and token.lower_ in REPORTERS and child.dep_ in ("compound", "nmod:poss", "amod"):
            return code_of(reading, child.text) or child.text
    return None


def institution_of(token: Token) -> Token | None:
    """Return the institution in whose name somebody speaks: "the head of the clinic", "the union's spokeswoman"."""
    if token.lower_ not in SPOKESPEOPLE:
        return None
    for child in token.children:
        inside = child.dep_ == "nmod" and child.i > token.i and any(t.lower_ in OF_BODY for t in child.children)
        if (inside or child.dep_ == "nmod:poss") and child.lower_ in INSTITUTIONS:
            return child
    return None


def of_own_outlet(reading: Reading, token: Token) -> bool:
    """Tell whether a reporter is the outlet's or the wire's that the report comes from: "a Gazette photographer"."""
    origin, text = reading.report.origin, reading.report.text
    heads = [s.span.of(text) for s in reading.report.sections if s.kind in ("dateline", "byline")]
    own = " ".join(filter(None, (origin.outlet, origin.wire, *heads)))
    words = [t.text for t in reading.doc[token.left_edge.i : token.i] if t.text[:1].isupper() and t.is_alpha]
    return bool(words) and all(word in own.replace("-", " ").split() or f"({word})" in own for word in words)


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
