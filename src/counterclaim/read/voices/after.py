"""Content after a cue verb: where it begins, behind adjuncts, a listener, "that", a colon or a quotation mark."""

from __future__ import annotations

from typing import Protocol

from ..document import Doc, Token
from .quotation import Quotation
from .source import PHRASE, is_time

TOLLS = frozenset((
    "toll", "tolls", "number", "figure", "count", "total", "death", "deaths", "casualties", "tally", "dead",
    "wounded", "injured", "victims", "another",
))  # fmt: skip
ADJUNCT_CASES = frozenset((
    "on", "in", "at", "to", "during", "from", "via", "through", "late", "early", "earlier", "later",
))  # fmt: skip
CONTENT_ADVERBS = frozenset((
    "there", "how", "why", "when", "where", "nearly", "almost", "about", "around", "over", "only", "more", "even",
    "just", "too", "roughly", "approximately", "not", "no",
))  # fmt: skip
NUMBER_OPENERS = frozenset(("least", "most", "all"))  # "at least", "at most", "in all"
STOPPERS = frozenset((
    "as", "while", "after", "when", "citing", "adding", "noting", "and", "but", "because", "amid", "following", "who",
    "which", "before", "where", "since", "stressing", "saying", "whose", "with", "by", "for", "or", "if", "referring",
    "giving", "including", "in", "on", "at", "of", "against", "over", "despite",
    "without", "upon",
))  # fmt: skip


class HasEnds(Protocol):
    """Give where a kernel ends and its stretch."""

    @property
    def end(self) -> int:
        """Return the first token behind the kernel."""
        ...

    @property
    def ceiling(self) -> int:
        """Return the end of the stretch."""
        ...


def begins_after(verb: Token, patterns: frozenset[str], ceiling: int, quotes: tuple[Quotation, ...]) -> int | None:
    """Return the first token of the content after a verb, or None."""
    if patterns & {"of", "for"} and (begin := alleged(verb, patterns, ceiling)) is not None:
        return begin
    beyond = adjuncts_end(verb.doc, verb.i + 1, ceiling) if "about" in patterns else ceiling
    if beyond + 1 < ceiling and verb.doc[beyond].lower_ == "of":
        return beyond + 1
    if "to" in patterns and verb.i + 2 < ceiling and verb.nbor(1).lower_ == "to":
        return verb.i + 2
    if "toll" in patterns and (begin := toll(verb, ceiling)) is not None:
        return begin
    if patterns & {"clause", "object", "quote", "document", "naming"}:
        return beyond_adjuncts(verb, patterns, ceiling, quotes)
    return None


def beyond_adjuncts(verb: Token, patterns: frozenset[str], ceiling: int, quotes: tuple[Quotation, ...]) -> int | None:
    """Step over adjuncts and the listener and judge what stands there."""
    doc = verb.doc
    at = listener(verb, ceiling) if "tell" in patterns else verb.i + 1
    at = adjuncts_end(doc, at, ceiling)
    if at + 1 < ceiling and doc[at].text == "," and doc[at + 1].lower_ == "that":
        at += 1
    if (marked := marked_content(verb, patterns, at, ceiling, quotes)) is not None:
        return marked
    if (relayed := beyond_citation(doc, at, ceiling)) is not None:
        return relayed
    if at >= ceiling or doc[at].is_punct or stops(doc, at) or not patterns & {"clause", "object", "document"}:
        return None
    if doc[at].like_num and patterns & {"clause", "document"} and doc[at].dep_ == "obj" and doc[at].head == verb:
        return at
    if clause_child(verb, at) or ("bare" in patterns and holds_verb(doc, at, ceiling)):
        return at if patterns & {"clause", "document"} or "object" in patterns else None
    return at if "object" in patterns and doc[at].pos_ in PHRASE | {"VERB", "ADV", "ADP"} else None


def beyond_citation(doc: Doc, at: int, ceiling: int) -> int | None:
    """Step over "citing the mayor" to the "that" behind it."""
    at += at < ceiling and doc[at].text == ","
    if at >= ceiling or doc[at].lower_ not in ("citing", "quoting"):
        return None
    return next((i for i in range(at + 1, min(at + 15, ceiling - 1)) if doc[i].lower_ == "that"), None)


def stops(doc: Doc, at: int) -> bool:
    """Tell whether a word opens something other than content; "at least" and "in all" open a number."""
    if at + 1 < len(doc) and doc[at + 1].lower_ in NUMBER_OPENERS:
        return False
    return doc[at].lower_ in STOPPERS


def marked_content(
    verb: Token, patterns: frozenset[str], at: int, ceiling: int, quotes: tuple[Quotation, ...]
) -> int | None:
    """Find content that a word or mark opens: "that", a colon, an opening mark."""
    doc = verb.doc
    window = range(at, min(at + (12 if "naming" in patterns else 8), ceiling))
    for i in window:
        if any(quote.opening == i for quote in quotes) and ("naming" in patterns or doc[at:i].text in ("", ",")):
            return i
        if doc[i].text == ":" and i + 1 < ceiling:
            told = "object" in patterns and any(c.dep_ == "obj" and at <= c.i < i and counted(c) for c in verb.children)
            return at if told else i + 1
        if doc[i].lower_ == "that" and patterns & {"clause", "document"} and i + 1 < ceiling and not stands_for(doc, i):
            return i if doc[i].dep_ == "mark" or i == at else None
        if "naming" not in patterns and doc[i].pos_ in ("VERB", "AUX", "PUNCT") and doc[i].text != ",":
            return None
    return None


def counted(thing: Token) -> bool:
    """Tell whether a noun phrase has a number: "announces the loss of three boats: the Rose, ..."."""
    return any(t.like_num for t in thing.subtree if t.i < thing.i + 8)


def stands_for(doc: Doc, at: int) -> bool:
    """Tell whether "that" stands for a noun before it: "in a statement that was read out"."""
    return doc[at].dep_.startswith("nsubj") and doc[at + 1].pos_ in ("VERB", "AUX") and doc[at - 1].pos_ == "NOUN"


def clause_child(verb: Token, at: int) -> bool:
    """Tell whether the parse gives the verb a clause that begins here or later."""
    return any(c.dep_ == "ccomp" and c.i >= at for c in verb.children)


def holds_verb(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a range holds a verb; behind a stop of any kind another clause begins."""
    return any(t.pos_ in ("VERB", "AUX") for t in doc[start:end])


def listener_end(verb: Token, kernel: HasEnds) -> int:
    """Return where the words end that belong to a postposed cue: the listener, particles."""
    return max(kernel.end, listener(verb, kernel.ceiling) if takes_listener(verb) else kernel.end)


def takes_listener(verb: Token) -> bool:
    """Tell whether a verb has an object right after it."""
    return any(c.dep_ in ("obj", "iobj") and c.i > verb.i for c in verb.children)


def listener(verb: Token, ceiling: int) -> int:
    """Return the token after the listener of "told": one noun phrase, with "of" and names in it."""
    doc, at = verb.doc, verb.i + 1
    seen = False
    while at < ceiling:
        token = doc[at]
        fresh = token.pos_ in ("DET", "PRON", "NUM") and seen and doc[at - 1].pos_ in ("NOUN", "PROPN")
        inner = token.lower_ in ("of", "'s", "’s", "-", "/", "&") and at > verb.i + 1
        if is_time(token) or fresh or not (token.pos_ in PHRASE or inner) or token.lower_ == "that":
            break
        seen, at = seen or token.pos_ in ("NOUN", "PROPN", "PRON"), at + 1
    return at


def adjuncts_end(doc: Doc, at: int, ceiling: int) -> int:
    """Step over adverbs, times, "in a statement", "on Twitter" and the like."""
    while at < ceiling and (end := adjunct_end(doc, at, ceiling)) > at:
        at = end
    return at


def adjunct_end(doc: Doc, at: int, ceiling: int) -> int:
    """Step over one adjunct; return the same token where there is none."""
    token = doc[at]
    adverb = token.pos_ == "ADV" and token.lower_ not in CONTENT_ADVERBS
    if token.is_space or adverb or is_time(token) or token.lower_ in ("out", "late", "early", "last"):
        return at + 1
    if at + 1 < ceiling and doc[at + 1].lower_ in NUMBER_OPENERS:
        return at
    if token.text == "," and at + 1 < ceiling and is_time(doc[at + 1]):
        return at + 2
    if token.lower_ in ADJUNCT_CASES and at + 1 < ceiling and (end := phrase_end(doc, at + 1, ceiling)) > at + 1:
        return end
    if token.tag_ == "VBN" and token.dep_ == "acl" and doc[at - 1].pos_ in ("NOUN", "PROPN"):
        return at + 1
    return interval_end(doc, at, ceiling)


def interval_end(doc: Doc, at: int, ceiling: int) -> int:
    """Step over "a day after", "two weeks earlier", "hours ago"."""
    for end in range(at + 1, min(at + 4, ceiling)):
        if doc[end].lower_ in ("ago", "earlier", "later") and is_interval(doc[end - 1]):
            return end + 1
        if doc[end].lower_ in ("after", "before") and is_interval(doc[end - 1]):
            return end
    return at


def is_interval(token: Token) -> bool:
    """Tell whether a word counts time."""
    return token.lower_.rstrip("s") in ("day", "week", "month", "year", "hour", "minute")


def phrase_end(doc: Doc, start: int, ceiling: int) -> int:
    """Return where a short noun phrase ends; a time word ends it at once, a new determiner begins another."""
    at = start
    links = ("of", "with", "-", "/")
    while at < ceiling and (doc[at].pos_ in PHRASE or doc[at].lower_ in links or doc[at].dep_ == "amod"):
        if at > start and doc[at].pos_ in ("DET", "NUM") and doc[at - 1].pos_ in ("NOUN", "PROPN"):
            break
        if doc[at].lower_ in ("that", "how"):
            break
        at += 1
        if is_time(doc[at - 1]) and not (at < ceiling and (doc[at].pos_ == "NUM" or is_time(doc[at]))):
            break
    return at


def alleged(verb: Token, patterns: frozenset[str], ceiling: int) -> int | None:
    """Return where the content of "accused Y of ..." or "blamed Y for ..." begins."""
    for at in range(verb.i + 1, min(verb.i + 20, ceiling - 1)):
        if verb.doc[at].lower_ in patterns & {"of", "for"} and verb.doc[at].dep_ in ("case", "mark"):
            head = verb.doc[at].head
            if head.head == verb or head.dep_ in ("advcl", "acl", "xcomp", "ccomp"):
                return at + 1
    return None


def set_at(verb: Token, thing: Token, ceiling: int) -> bool:
    """Tell whether a number is set on a thing: "puts its captives at 14"."""
    near = verb.doc[thing.i + 1 : min(thing.i + 9, ceiling)]
    return any(t.lower_ in ("at", "as", "to") and any(n.like_num for n in verb.doc[t.i + 1 : t.i + 5]) for t in near)


def toll(verb: Token, ceiling: int) -> int | None:
    """Return where the content of "put the toll at 58" begins, or None where no toll is spoken of."""
    for child in sorted(verb.children, key=lambda t: t.i):
        if not verb.i < child.i < ceiling or child.dep_ not in ("obj", "obl", "nmod", "xcomp", "ccomp"):
            continue
        spoken = any(t.lower_ in TOLLS for t in (child, *child.children)) or (
            child.dep_ == "obj" and child.pos_ == "NUM"
        )
        if spoken or (child.dep_ == "obj" and set_at(verb, child, ceiling)):
            counted = child.left_edge.i - (child.left_edge.i - 1 > verb.i and child.left_edge.nbor(-1).like_num)
            return max(verb.i + 1, counted)
    return None
