"""Sayings by cue verbs: how far the content of each kernel runs, and the patterns with an object or preposition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from .kernel import Kernel
from .quotation import Quotation
from .saying import NOMINAL, Range, Saying, join, noun_phrase, trim

CONTRAST = frozenset(("while", "whereas", "but", "though", "although"))
CONNECTIVES = CONTRAST | {"and", ";", "as"}
MEDIUM_WORDS = frozenset((
    "agency", "television", "tv", "radio", "newspaper", "daily", "weekly", "channel", "magazine", "website", "portal",
    "broadcaster", "correspondent", "news", "network", "outlet", "press",
))  # fmt: skip


def verb_sayings(doc: Doc, kernels: Sequence[Kernel], quotes: tuple[Quotation, ...]) -> Iterator[Saying]:
    """Turn the kernels of one stretch into sayings."""
    for at, kernel in enumerate(kernels):
        others = [*kernels[:at], *kernels[at + 1 :]]
        if kernel.cue.patterns & {"as", "cite"}:
            yield from relayed(doc, kernel, others, quotes)
        elif kernel.place == "passive":
            yield passive_saying(doc, kernel)
        elif content := contents(doc, kernel, others, quotes):
            yield Saying(
                (kernel.verb, kernel.verb + 1), kernel.source, kernel.subject, content, kernel.cue.stance,
                f"verb {kernel.cue.word}, content {kernel.place}", carriers(doc, kernel))  # fmt: skip


def contents(doc: Doc, kernel: Kernel, others: Sequence[Kernel], quotes: tuple[Quotation, ...]) -> tuple[Range, ...]:
    """Return the ranges that a kernel's content covers."""
    parts: list[Range] = []
    if kernel.place in ("before", "both"):
        parts.append(trim(doc, content_start(doc, kernel, quotes), kernel.start))
    if kernel.place in ("after", "both") and kernel.begin is not None:
        parts.append(trim(doc, kernel.begin, content_end(doc, kernel, others, quotes)))
    return join(parts)


def content_start(doc: Doc, kernel: Kernel, quotes: tuple[Quotation, ...]) -> int:
    """Return where content before a kernel begins: at the stretch, or at the quote that reaches into it."""
    closing = next((q for q in quotes if q.closing is not None and kernel.start - 2 <= q.closing < kernel.start), None)
    return min(kernel.floor, closing.opening) if closing else kernel.floor


def content_end(doc: Doc, kernel: Kernel, others: Sequence[Kernel], quotes: tuple[Quotation, ...]) -> int:
    """Return where content after a kernel ends: the stretch, the quote, or the next saying."""
    begin = kernel.begin if kernel.begin is not None else kernel.end
    quote = next((q for q in quotes if q.opening == begin), None)
    if quote:
        return max(begin, (quote.closing if quote.closing is not None else quote.end - 1) + 1)
    verb = doc[kernel.verb]
    stops = [kernel.ceiling, clause_limit(verb, begin, kernel)]
    stops += [limit for child in verb.children if (limit := sibling_limit(child, begin)) is not None]
    stops += [limit for other in others if (limit := rival_limit(doc, kernel, other, begin)) is not None]
    return min(stops)


def clause_limit(verb: Token, begin: int, kernel: Kernel) -> int:
    """Return the end of the subordinate clause that a cue stands in, the stretch where it is a main clause."""
    anchor = verb
    while anchor.dep_ in ("conj", "xcomp") and anchor.head != anchor and anchor.head.i < anchor.i:
        anchor = anchor.head
    before_head = anchor.dep_ in ("advcl", "acl", "acl:relcl", "csubj") and anchor.head.i > begin
    if before_head or anchor.dep_ == "acl:relcl":
        return max(begin, anchor.right_edge.i + 1)
    return kernel.ceiling


def sibling_limit(child: Token, begin: int) -> int | None:
    """Return where a clause beside the content begins: "..., while", "..., and accused"."""
    if child.left_edge.i <= begin:
        return None
    contrast = any(t.lower_ in CONTRAST for t in child.children)
    clause = child.pos_ in ("VERB", "AUX") and any(t.dep_ in ("nsubj", "nsubj:pass") for t in child.children)
    if (child.dep_ == "conj" and clause) or (child.dep_ == "advcl" and contrast):
        return child.left_edge.i
    return None


def rival_limit(doc: Doc, kernel: Kernel, other: Kernel, begin: int) -> int | None:
    """Return where another saying of the same stretch cuts the content off."""
    if other.start <= begin:
        return None
    if other.place == "before":
        return other.start
    if other.inherited and other.subject == kernel.subject:
        return connective_before(doc, other.start, begin)
    if other.inherited or other.place == "passive":
        return None
    at = other.start - 1
    while at > begin and doc[at].pos_ == "ADV":
        at -= 1
    return at if at > begin and doc[at].lower_ in CONNECTIVES else None


def connective_before(doc: Doc, at: int, floor: int) -> int:
    """Step back over a connective or comma before a cue: "and added", ", noting"."""
    while at - 1 > floor and (doc[at - 1].lower_ in CONNECTIVES or doc[at - 1].text == "," or doc[at - 1].pos_ == "ADV"):
        at -= 1
    return at


def passive_saying(doc: Doc, kernel: Kernel) -> Saying:
    """Read "heavy losses were reported": the content is the clause without its cue and agent."""
    verb = doc[kernel.verb]
    start, end = max(kernel.floor, verb.left_edge.i), min(kernel.ceiling, verb.right_edge.i + 1)
    if verb.dep_ == "ROOT":
        start, end = kernel.floor, kernel.ceiling
    gaps = sorted([(kernel.verb, kernel.verb + 1), *([kernel.source] if kernel.source else [])])
    parts, at = [], start
    for left, right in gaps:
        parts.append(trim(doc, at, left))
        at = right
    parts.append(trim(doc, at, max(at, end)))
    hedge = None if kernel.source else verb.text
    return Saying(
        (kernel.verb, kernel.verb + 1), kernel.source, kernel.subject, join(p for p in parts if p[0] < p[1]),
        kernel.cue.stance, f"passive {kernel.cue.word}", hedge=hedge)  # fmt: skip


def carriers(doc: Doc, kernel: Kernel) -> tuple[Range, ...]:
    """Return the medium that was told: "told TASS", "told state television"."""
    if "tell" not in kernel.cue.patterns:
        return ()
    for child in doc[kernel.verb].children:
        if child.dep_ in ("obj", "iobj", "obl") and kernel.verb < child.i < kernel.ceiling and is_medium(child):
            return (noun_phrase(child, kernel.verb + 1, kernel.ceiling),)
    return ()


def is_medium(token: Token) -> bool:
    """Tell whether a listener is a medium: a named organisation, or a word for one."""
    if token.lower_ in MEDIUM_WORDS or any(t.lower_ in MEDIUM_WORDS for t in token.children):
        return token.lower_ not in ("press", "news")
    return token.ent_type_ == "ORG" or (token.pos_ == "PROPN" and token.text.isupper() and len(token.text) > 2)


def relayed(
    doc: Doc, kernel: Kernel, others: Sequence[Kernel], quotes: tuple[Quotation, ...]
) -> Iterator[Saying]:
    """Read "A quoted B as saying that" and "A cited B": B speaks, A carries."""
    speaker = cited(doc[kernel.verb], kernel)
    if speaker is None:
        return
    source = noun_phrase(speaker, kernel.verb + 1 if speaker.i > kernel.verb else kernel.floor, kernel.ceiling)
    content = relayed_content(doc, kernel, others, source)
    if content:
        yield Saying(
            (kernel.verb, kernel.verb + 1), source, speaker.i, content, kernel.cue.stance,
            f"relayed: {kernel.cue.word}", (kernel.source,) if kernel.source else ())  # fmt: skip


def cited(verb: Token, kernel: Kernel) -> Token | None:
    """Return whom "quoted" or "cited" names."""
    wanted = ("obj", "obl", "nsubj:pass") if kernel.passive else ("obj", "iobj", "ccomp", "xcomp")
    return next((c for c in verb.children if c.dep_ in wanted and c.pos_ in NOMINAL and c.i != kernel.subject), None)


def relayed_content(doc: Doc, kernel: Kernel, others: Sequence[Kernel], source: Range) -> tuple[Range, ...]:
    """Return what is quoted: after "as saying", else what the citing verb's own governor says, else what precedes."""
    after = next((i for i in range(source[1], min(source[1] + 12, kernel.ceiling)) if doc[i].lower_ == "saying"), None)
    if after is not None and doc[after - 1].lower_ == "as":
        begin = after + 2 if after + 1 < kernel.ceiling and doc[after + 1].lower_ == "that" else after + 1
        if part := trim(doc, begin, kernel.ceiling):
            if part[0] < part[1]:
                return (part,)
    start = min(kernel.start, source[0])
    if kernel.inherited or start > kernel.floor:
        return join([trim(doc, kernel.floor, start)])
    return join([trim(doc, source[1], kernel.ceiling)])
