"""Sayings by cue verbs: how far the content of each kernel runs, and the patterns with an object or preposition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..document import Doc, Token
from .kernel import Kernel
from .quotation import Quotation
from .saying import NOMINAL, Range, Saying, join, noun_phrase, trim
from .source import subject_before
from .sourcewords import ANONYMOUS, BODY_WORDS, DOCUMENTS, MEDIUM_WORDS, OFFICES, SPEAKING

CONTRAST = frozenset(("while", "whereas", "but", "though", "although"))
CONNECTIVES = CONTRAST | {"and", ";", "as"}


def verb_sayings(
    doc: Doc, kernels: Sequence[Kernel], quotes: tuple[Quotation, ...], media: frozenset[int]
) -> Iterator[Saying]:
    """Turn the kernels of one stretch into sayings; `media` are the heads of mentions of media."""
    citing = {host.verb: kernel for kernel in kernels if (host := cited_by(kernel, kernels)) is not None}
    for at, kernel in enumerate(kernels):
        others = [*kernels[:at], *kernels[at + 1 :]]
        if kernel in citing.values():
            continue
        if kernel.verb in citing and (saying := with_citation(doc, kernel, citing[kernel.verb], others, quotes)):
            yield saying
        elif kernel.cue.patterns & {"as", "cite"}:
            yield from relayed(doc, kernel, others)
        elif kernel.place == "passive":
            yield passive_saying(doc, kernel)
        elif content := contents(doc, kernel, others, quotes):
            yield Saying(
                (kernel.verb, kernel.verb + 1), kernel.source, kernel.subject, content, kernel.cue.stance,
                f"verb {kernel.cue.word}, content {kernel.place}", carriers(doc, kernel, media))  # fmt: skip


def contents(doc: Doc, kernel: Kernel, others: Sequence[Kernel], quotes: tuple[Quotation, ...]) -> tuple[Range, ...]:
    """Return the ranges that a kernel's content covers."""
    parts: list[Range] = []
    if doc[kernel.start].lower_ == "as" and any(o.place == "after" and o.verb < kernel.start for o in others):
        return ()  # "the mayor said that six died, as the union had reported": it is his word
    if kernel.place == "inside" and kernel.begin is not None:
        return (trim(doc, kernel.begin, max(kernel.begin, doc[kernel.begin].right_edge.i) + 1),)
    if kernel.place in ("before", "both"):
        parts.append(trim(doc, content_start(doc, kernel, quotes), kernel.start))
    rivals = [other for other in others if other.place == "before" and kernel.begin is not None]
    followed = any(abs(other.start - (kernel.begin or 0)) <= 1 for other in rivals)
    if kernel.place in ("after", "both") and kernel.begin is not None and not (kernel.place == "both" and followed):
        parts.append(trim(doc, kernel.begin, content_end(doc, kernel, others, quotes)))
    denied = kernel.cue.stance == "denied"
    return join(trim(doc, start, known_fact(doc, start, end) if denied else end) for start, end in parts)


def known_fact(doc: Doc, start: int, end: int) -> int:
    """Return where a relative clause in denied content begins: "denied a raid in the war, which has cost"."""
    clauses = [t.i for t in doc[start + 1 : end] if t.lower_ in ("which", "who") and t.dep_.startswith("nsubj")]
    return clauses[0] if clauses else end


def content_start(doc: Doc, kernel: Kernel, quotes: tuple[Quotation, ...]) -> int:
    """Return where content before a kernel begins: at the stretch, or at the quote that reaches into it."""
    closing = next((q for q in quotes if q.closing is not None and kernel.start - 2 <= q.closing < kernel.start), None)
    return min(kernel.floor, closing.opening) if closing else kernel.floor


def content_end(doc: Doc, kernel: Kernel, others: Sequence[Kernel], quotes: tuple[Quotation, ...]) -> int:
    """Return where content after a kernel ends: the stretch, the quote, or the next saying."""
    begin = kernel.begin if kernel.begin is not None else kernel.end
    quote = next((q for q in quotes if q.opening == begin), None)
    if quote and not goes_on(doc, quote, kernel.ceiling):
        return max(begin, (quote.closing if quote.closing is not None else quote.end - 1) + 1)
    verb = doc[kernel.verb]
    stops = [kernel.ceiling, clause_limit(verb, begin, kernel)]
    stops += [
        limit for child in verb.children
        if (limit := sibling_limit(child, begin)) is not None and says_enough(doc, kernel, begin, limit)
    ]  # fmt: skip
    stops += [limit for other in others if (limit := rival_limit(doc, kernel, other, begin)) is not None]
    if (limit := contrast_limit(doc, begin, min(stops))) is not None:
        return limit
    return min(stops)


def clause_limit(verb: Token, begin: int, kernel: Kernel) -> int:
    """Return the end of the subordinate clause that a cue stands in, the stretch where it is a main clause."""
    if kernel.place == "both":  # "the army, he added, had left"
        return kernel.ceiling
    anchor = verb
    while anchor.dep_ in ("conj", "xcomp") and anchor.head != anchor and anchor.head.i < anchor.i:
        anchor = anchor.head
    before_head = anchor.dep_ in ("advcl", "acl", "acl:relcl", "csubj") and anchor.head.i > begin
    if before_head or anchor.dep_ == "acl:relcl":
        return max(begin, anchor.right_edge.i + 1)
    return kernel.ceiling


def goes_on(doc: Doc, quote: Quotation, ceiling: int) -> bool:
    """Tell whether a sentence goes on behind a quote of a few words: 'said "two jets" had hit the market'."""
    after = ceiling if quote.closing is None else quote.closing + 1
    return after < ceiling and not doc[after].is_punct and not doc[after - 2].is_punct


def says_enough(doc: Doc, kernel: Kernel, begin: int, limit: int) -> bool:
    """Tell whether content cut at a limit would still say something: a clause, or an object where one will do."""
    return "object" in kernel.cue.patterns or any(t.pos_ in ("VERB", "AUX") for t in doc[begin:limit])


def sibling_limit(child: Token, begin: int) -> int | None:
    """Return where a clause beside the content begins: "..., while", "..., and accused"."""
    if child.left_edge.i <= begin:
        return None
    contrast = any(t.lower_ in CONTRAST for t in child.children)
    clause = child.pos_ in ("VERB", "AUX") and any(t.dep_ in ("nsubj", "nsubj:pass") for t in child.children)
    start = child.left_edge.i
    comma = child.doc[start - 1].text in (",", ";") or child.doc[start].text in (",", ";")
    if (child.dep_ == "conj" and clause and comma) or (child.dep_ == "advcl" and contrast):
        return start
    return None


def rival_limit(doc: Doc, kernel: Kernel, other: Kernel, begin: int) -> int | None:
    """Return where another saying of the same stretch cuts the content off."""
    if other.start <= begin:
        return None
    if other.place == "before":
        return other.start
    if other.verb > 0 and doc[other.verb - 1].lower_ == "to":
        return None
    if other.inherited and other.subject == kernel.subject:
        return connective_before(doc, other.start, begin)
    if other.inherited or other.place == "passive":
        return None
    at = other.start - 1
    while at > begin and doc[at].pos_ == "ADV":
        at -= 1
    subordinate = kernel.start > kernel.floor and doc[kernel.start - 1].lower_ in CONTRAST
    return at if at > begin and doc[at].lower_ in CONNECTIVES | ({","} if subordinate else set()) else None


def contrast_limit(doc: Doc, begin: int, end: int) -> int | None:
    """Return where the outlet goes on in its own voice: ", while", ", parts of which", ", in which"."""
    for at in range(begin + 1, end):
        if doc[at].lower_ in ("while", "whereas") and doc[at - 1].text == ",":
            return at - 1
        if doc[at].lower_ == "which" and doc[at - 1].pos_ == "ADP":
            commas = [i for i in range(max(begin, at - 5), at) if doc[i].text == ","]
            if commas:
                return commas[-1]
    return None


def connective_before(doc: Doc, at: int, floor: int) -> int:
    """Step back over a connective or comma before a cue: "and added", ", noting"."""
    while at - 1 > floor and (doc[at - 1].lower_ in CONNECTIVES | {","} or doc[at - 1].pos_ == "ADV"):
        at -= 1
    return at


def passive_saying(doc: Doc, kernel: Kernel) -> Saying:
    """Read "heavy losses were reported": the content is the clause with its cue, without its agent."""
    verb = doc[kernel.verb]
    start, end = max(kernel.floor, verb.left_edge.i), min(kernel.ceiling, verb.right_edge.i + 1)
    if verb.dep_ == "ROOT":
        start, end = kernel.floor, kernel.ceiling
    comma = next((t.i for t in doc[kernel.verb : kernel.ceiling] if t.text == ","), None)
    if comma is not None and any(t.lower_ == "as" for t in doc[kernel.floor : kernel.verb] if t.i < kernel.floor + 2):
        start, end = comma, kernel.ceiling
    agent = kernel.source or (end, end)
    content = join([trim(doc, start, min(agent[0], end)), trim(doc, agent[1], max(agent[1], end))])
    it = next((c.i for c in verb.children if c.lower_ == "it" and c.i < verb.i), kernel.floor)
    if it > kernel.floor and doc[it - 1].text == ",":
        content = (trim(doc, kernel.floor, it - 1),)  # "..., it was reported"
    hedge = None if kernel.source else verb.text
    return Saying(
        (kernel.verb, kernel.verb + 1), kernel.source, kernel.subject, content, kernel.cue.stance,
        f"passive {kernel.cue.word}", hedge=hedge)  # fmt: skip


def carriers(doc: Doc, kernel: Kernel, media: frozenset[int]) -> tuple[Range, ...]:
    """Return the medium that was told: "told a news agency", "told state television"."""
    if "tell" not in kernel.cue.patterns:
        return ()
    for child in doc[kernel.verb].children:
        if child.dep_ in ("obj", "iobj", "obl") and kernel.verb < child.i < kernel.ceiling:
            part = noun_phrase(child, kernel.verb + 1, kernel.ceiling)
            return (part,) if is_medium(child) or any(part[0] <= head < part[1] for head in media) else ()
    return ()


def is_medium(token: Token) -> bool:
    """Tell whether a listener is a medium: a named organisation, or a word for one."""
    if token.lower_ in MEDIUM_WORDS or any(t.lower_ in MEDIUM_WORDS for t in token.children):
        return token.lower_ not in ("press", "news")
    return token.ent_type_ == "ORG" or (token.pos_ == "PROPN" and token.text.isupper() and len(token.text) > 2)


def cited_by(kernel: Kernel, kernels: Sequence[Kernel]) -> Kernel | None:
    """Return the saying that "citing" belongs to: "Reuters reported, citing the ministry"."""
    if "cite" not in kernel.cue.patterns or not kernel.inherited or kernel.subject is None:
        return None
    same = [k for k in kernels if k is not kernel and not k.inherited and k.subject is not None]
    inside = [k for k in same if k.source and k.source[0] <= kernel.subject < k.verb]
    before = [k for k in same if k.verb < kernel.verb]
    return inside[0] if inside else before[-1] if before else None


def with_citation(
    doc: Doc, kernel: Kernel, citation: Kernel, others: Sequence[Kernel], quotes: tuple[Quotation, ...]
) -> Saying | None:
    """Give a saying to the one whom it cites; its own source becomes the carrier."""
    speaker = cited(doc[citation.verb], citation)
    content = contents(doc, kernel, [o for o in others if o is not citation], quotes)
    if speaker is None or not content or kernel.source is None:
        return None
    source = noun_phrase(speaker, citation.verb + 1, kernel.ceiling)
    start, end = kernel.source
    carrier = (start, min(end, citation.verb)) if citation.verb > start else kernel.source
    kept = [(a, b) for a, b in content if not a <= citation.verb < b]
    cut = [trim(doc, a, citation.verb) for a, b in content if a <= citation.verb < b]
    cut += [trim(doc, source[1], b) for a, b in content if a <= citation.verb < b]
    return Saying(
        (citation.verb, citation.verb + 1), source, speaker.i, join([*kept, *cut]), kernel.cue.stance,
        f"{kernel.cue.word}, citing", (carrier,), citer=kernel.subject)  # fmt: skip


def relayed(doc: Doc, kernel: Kernel, others: Sequence[Kernel]) -> Iterator[Saying]:
    """Read "A quoted B as saying that" and "A cited B": B speaks, A carries."""
    speaker = cited(doc[kernel.verb], kernel)
    if speaker is None:
        return
    source = noun_phrase(speaker, kernel.verb + 1 if speaker.i > kernel.verb else kernel.floor, kernel.ceiling)
    content = relayed_content(doc, kernel, source)
    if content:
        yield Saying(
            (kernel.verb, kernel.verb + 1), source, speaker.i, content, kernel.cue.stance,
            f"relayed: {kernel.cue.word}", (kernel.source,) if kernel.source else (), citer=kernel.subject)  # fmt: skip


def cited(verb: Token, kernel: Kernel) -> Token | None:
    """Return whom "quoted" or "cited" names."""
    if kernel.passive:
        return subject_before(verb, (kernel.floor, kernel.ceiling))
    after = [c for c in verb.children if c.dep_ in ("obj", "iobj") and c.i > verb.i and c.pos_ in NOMINAL]
    after += [t for t in verb.doc[verb.i + 1 : kernel.ceiling] if t.pos_ in ("NOUN", "PROPN")][:1]
    return next((t for t in after[:1] if speaks(t)), None)


def speaks(token: Token) -> bool:
    """Tell whether somebody cited can speak: a name, or a word for people, bodies or documents."""
    named = any(t.pos_ == "PROPN" for t in (token, *token.children) if t.dep_ != "nmod:poss")
    return named or token.lower_ in SPEAKING | ANONYMOUS | DOCUMENTS | OFFICES | BODY_WORDS


def relayed_content(doc: Doc, kernel: Kernel, source: Range) -> tuple[Range, ...]:
    """Return what is quoted: after "as saying", else what precedes, else what follows."""
    behind = max(kernel.verb + 1, source[1])
    saying = [i for i in range(behind, min(behind + 12, kernel.ceiling)) if doc[i].lower_ == "saying"]
    agent = kernel.source if kernel.passive and kernel.source else (behind, behind)
    if saying:
        begin = max(saying[0] + 1, agent[1] if agent[0] <= saying[0] + 2 else 0)
        part = trim(doc, begin, kernel.ceiling)
        if any(t.pos_ in ("VERB", "AUX", "NOUN") for t in doc[part[0] : part[1]]):
            return (part,)
    start = min(kernel.start, source[0])
    if kernel.inherited or start > kernel.floor:
        return join([trim(doc, kernel.floor, start)])
    return join([trim(doc, behind, kernel.ceiling)])
