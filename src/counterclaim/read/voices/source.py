"""Sources of cue verbs: the noun phrase that speaks, by the parse where it holds and by word order where not."""

from __future__ import annotations

from collections.abc import Sequence

from ..document import Doc, Token
from .quotation import MARKS
from .saying import Range, behind_comma, noun_phrase
from .sourcewords import ANONYMOUS, BODY_WORDS, DOCUMENTS, INSTITUTIONS, SPEAKING, SPOKESPEOPLE

SUBJECTS = ("nsubj", "nsubj:outer", "csubj", "nsubj:pass")
NOUNS = frozenset(("NOUN", "PROPN", "PRON"))
PHRASE = NOUNS | {"ADJ", "NUM", "DET", "PART", "SYM"}
TIME_WORDS = frozenset((
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "tonight",
    "tomorrow", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "morning", "afternoon", "evening", "night", "day", "week", "month", "year", "noon",
    "midnight", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays", "dawn", "days",
    "hours", "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sept.", "sep.", "oct.", "nov.", "dec.",
))  # fmt: skip
RELATIVES = ("who", "which", "that")
CLEAN = frozenset(("flat", "compound", "nmod:desc", "nmod:poss"))
CLOSERS = frozenset(("VERB", "AUX", "PUNCT", "SCONJ", "CCONJ"))
TELLERS = SPEAKING | BODY_WORDS | INSTITUTIONS | ANONYMOUS
SKIPPED = frozenset(("ADV", "AUX"))


def is_time(token: Token) -> bool:
    """Tell whether a word names a day, a month or a part of the day."""
    return token.lower_ in TIME_WORDS


def subject_before(verb: Token, stretch: Range) -> Token | None:
    """Return the head of the source before a verb.

    A subject in the parse counts where its phrase reaches the verb; else the noun phrase that stands right
    before the verb, which weak parses of long sentences without commas often hang elsewhere.
    """
    quoted = verb.i > stretch[0] and verb.nbor(-1).text in MARKS
    return None if quoted else named_beside(nearest_before(verb, stretch))


def named_beside(subject: Token | None) -> Token | None:
    """Return the name that a parser glued to counted people: "wounding three people, Ann Bell told reporters"."""
    if subject is not None and subject.like_num and subject.i + 1 < len(subject.doc) and subject.nbor(1).text == ",":
        return next((c for c in subject.children if c.dep_ in ("appos", "conj") and c.pos_ in NOUNS), subject)
    if subject is None or not any(child.dep_ == "nummod" for child in subject.children):
        return subject
    joined = (c for c in subject.children if c.dep_ in ("appos", "conj", "flat"))
    beside = (c for c in joined if c.ent_type_ == "PER" or (c.lower_ in SPOKESPEOPLE | ANONYMOUS and behind_comma(c)))
    return next(beside, next((t for t in subject.subtree if t.dep_ == "appos" and called(t)), subject))


def called(token: Token) -> bool:
    """Tell whether a noun is a name with an article behind a comma: "..., the Emergency Room"."""
    the = next((c for c in token.children if c.lower_ == "the"), None)
    return token.text[:1].isupper() and the is not None and the.i > 0 and the.nbor(-1).text == ","


def nearest_before(verb: Token, stretch: Range) -> Token | None:
    """Return the subject that the parse gives, or the head of the noun phrase right before a verb."""
    at = last_before(verb, stretch)
    parsed = parsed_subject(verb, stretch)
    if at is None:
        return parsed
    head = chunk_head(verb.doc, at, stretch)
    if head is None:
        return parsed
    top = climb(head, verb, stretch)
    if parsed is not None and top.i < parsed.i <= head.i:  # climbed past the subject
        return parsed
    if parsed is not None and any(c.dep_ == "case" and governs(c, head) for c in head.children) and top == head:
        return parsed
    if parsed is not None and (parsed in (top, head) or (parsed in top.ancestors and clean_path(head, parsed))):
        return parsed
    if parsed is not None and (verb.doc[at].text == "," or explained(parsed, head, verb)):
        return parsed
    return beyond_relative(top, verb, stretch)


def explained(subject: Token, last: Token, verb: Token) -> bool:
    """Tell whether a clause stands between a subject and its verb: "a group which tracks the war said"."""
    between = verb.doc[subject.i + 1 : verb.i]
    return subject.i < last.i and any(
        (t.lower_ in RELATIVES and t.dep_ in SUBJECTS)
        or (t.dep_ == "acl" and t.head == subject and t.is_ancestor(last))
        for t in between
    )


def last_before(verb: Token, stretch: Range) -> int | None:
    """Return the last token of a noun phrase that ends right before a verb, adverbs and auxiliaries left out."""
    at = verb.i - 1
    while at >= stretch[0] and (verb.doc[at].pos_ in SKIPPED or verb.doc[at].is_space) and not speaks_as(verb.doc[at]):
        at -= 1
    if at < stretch[0] or is_time(verb.doc[at]):
        return None
    if verb.doc[at].text in (",", ")", "]", "–", "—"):
        return at
    nominal = at > stretch[0] and verb.doc[at].pos_ == "ADJ" and verb.doc[at - 1].pos_ == "DET"
    return at if verb.doc[at].pos_ in NOUNS or nominal or speaks_as(verb.doc[at]) else None


def speaks_as(token: Token) -> bool:
    """Tell whether a token is a subject by the parse, or a capital word, whatever its part of speech."""
    if not token.is_alpha:
        return False
    name = token.text[:1].isupper() and token.pos_ in ("ADJ", "PROPN", "X") and not token.is_sent_start
    return name or (token.dep_ in SUBJECTS and token.tag_ != "WRB")


def parsed_subject(verb: Token, stretch: Range) -> Token | None:
    """Return the nearest subject that the parse gives a verb on its left, a noun in place of "who"."""
    before = [c for c in verb.children if c.dep_ in SUBJECTS and stretch[0] <= c.i < verb.i]
    own = [c for c in before if c.is_alpha and not is_time(c)]
    if not own:
        return None
    return antecedent(own[-1], stretch) if own[-1].lower_ in RELATIVES else own[-1]


def antecedent(relative: Token, stretch: Range) -> Token:
    """Return the noun that "who" or "which" stands for: the one right before it, a comma between or not."""
    at = relative.i - 1
    while at > stretch[0] and relative.doc[at].text == ",":
        at -= 1
    if at < stretch[0] or relative.doc[at].pos_ not in NOUNS:
        return relative
    return climb(relative.doc[at], relative, stretch)


def beyond_relative(top: Token, verb: Token, stretch: Range) -> Token:
    """Step out of a clause that explains a noun: in "men who saw the fire" and "men watching the fire", to "men"."""
    doc, does = verb.doc, top.head
    speaks = does.head.lower_ in TELLERS and top.lower_ not in TELLERS  # "lawyers that follow the war"
    told = does.dep_ == "acl" or (does.dep_ == "acl:relcl" and speaks)
    if top.dep_ in ("obj", "obl") and told and stretch[0] <= does.head.i < does.i < top.i:
        return climb(does.head, verb, stretch)
    named = doc[top.i + 1].text != "," or any(c.dep_ == "appos" for c in top.children)
    if top.left_edge.i > stretch[0] and "," in (top.left_edge.text, doc[top.left_edge.i - 1].text) and named:
        return top  # "militia who fled have killed 12, the director said"
    for at in range(top.i - 1, max(stretch[0], top.i - 15), -1):
        follows = doc[at + 1].pos_ in ("VERB", "AUX", "ADV") or doc[at + 1].tag_ == "NNS"
        if doc[at].lower_ in ("who", "which") and follows:
            return antecedent(doc[at], stretch)
        if doc[at].text in (";", ":"):
            break
    return top


def chunk_head(doc: Doc, at: int, stretch: Range) -> Token | None:
    """Return the last noun of the phrase that ends at a token; behind a comma, of the name that it explains."""
    if doc[at].text in (",", ")", "]", "–", "—"):
        at -= 1
        while at > stretch[0] and doc[at].text not in (",", "(", "[", "–", "—") and doc[at].pos_ not in ("VERB", "AUX"):
            at -= 1
        at -= 1
        if at >= stretch[0] and doc[at].lower_ in RELATIVES:
            return antecedent(doc[at], stretch)
        if at < stretch[0] or doc[at].pos_ not in NOUNS or is_time(doc[at]):
            return None
    return doc[at]


def climb(head: Token, verb: Token, stretch: Range) -> Token:
    """Go up from a phrase's last noun to its head: through names, and through "of", "for", "in" phrases."""
    top, free = head, head
    while top.head != top and stretch[0] <= top.head.i < verb.i and linked(top) and top.head.pos_ in NOUNS | {"ADJ"}:
        top = top.head
        free = free if any(c.dep_ == "case" and governs(c, top) for c in top.children) else top
    return free


def governs(case: Token, head: Token) -> bool:
    """Tell whether a preposition really takes a noun, and not the time or phrase before it: "On Thursday officials"."""
    between = case.doc[case.i + 1 : head.i]
    return case.pos_ == "ADP" and case.i < head.i and not any(t.text == "," or is_time(t) for t in between)


def linked(token: Token) -> bool:
    """Tell whether a token hangs on its head as part of one noun phrase, and not by a parser's despair."""
    if token.dep_ == "appos" and token.left_edge.i == token.head.i + 1 and token.head.lower_ in SPOKESPEOPLE:
        return True
    if token.dep_ == "appos":
        between = token.doc[min(token.i, token.head.i) : max(token.i, token.head.i)]
        return any(t.is_punct for t in between)
    if token.dep_ in CLEAN:
        return True
    marked = any(child.dep_ in ("case", "cc") for child in token.children)
    return token.dep_ in ("nmod", "conj") and marked


def clean_path(low: Token, high: Token) -> bool:
    """Tell whether every step from a token up to another stays inside one noun phrase."""
    while low != high:
        if not linked(low) or low.head == low:
            return False
        low = low.head
    return True


def subject_after(verb: Token, stretch: Range) -> Token | None:
    """Return the head of the noun phrase after a verb that follows its content: "..., said a monitor".

    The phrase must end the sentence, or a comma or closing clause must follow: "said on" is no such phrase.
    """
    doc, at = verb.doc, verb.i + 1
    while at < stretch[1] and doc[at].is_space:
        at += 1
    if at >= stretch[1] or verb.tag_ == "VBG" or doc[at].pos_ not in PHRASE | {"ADV"} or is_time(doc[at]):
        return None
    end = at
    while end < stretch[1] and not is_time(doc[end]) and (doc[end].pos_ not in CLOSERS or hyphened(doc[end])):
        if doc[end].pos_ == "ADP" and not any(t.pos_ in NOUNS for t in doc[at:end]):
            return None
        end += 1
    nouns = [t for t in doc[at:end] if t.pos_ in NOUNS and not t.is_space]
    if not nouns:
        return None
    head = nouns[0]
    while head.head != head and at <= head.head.i < end and head.head.pos_ in NOUNS and linked(head):
        head = head.head
    return head


def hyphened(token: Token) -> bool:
    """Tell whether a token is inside a compound with hyphens: "the Oslo-based group"."""
    return token.text == "-" or (token.i > 0 and token.nbor(-1).text == "-")


def shared_subject(verb: Token, stretch: Range, earlier: Sequence[tuple[int, int | None]]) -> Token | None:
    """Return the subject that a verb without one shares: a noun that it explains, the last speaker, its governor's.

    `earlier` holds the cue verbs before it in the sentence with their sources' heads.
    """
    if verb.dep_ == "acl" and verb.head.pos_ in NOUNS and verb.head.i < verb.i and not earlier:
        return issuer(verb.head, stretch) or verb.head
    joined = [subject for at, subject in earlier if verb.dep_ == "conj" and at == verb.head.i]
    for subject in joined or [subject for _, subject in reversed(earlier)]:
        if subject is not None:
            return verb.doc[subject]
    governor, steps = verb.head, 0
    while governor != verb and stretch[0] <= governor.i < stretch[1] and steps < 8:
        if (shared := parsed_subject(governor, stretch)) is not None and shared.i < verb.i:
            return shared
        governor, steps = governor.head, steps + 1
    return None


def issuer(noun: Token, stretch: Range) -> Token | None:
    """Return who issues a document: "the army issued a statement saying"."""
    if noun.lower_ not in DOCUMENTS or noun.dep_ != "obj":
        return None
    return parsed_subject(noun.head, stretch)


def source_range(subject: Token, verb: Token, stretch: Range) -> Range:
    """Return the noun phrase of a source, on its side of the verb."""
    if subject.i > verb.i:
        return noun_phrase(subject, verb.i + 1, stretch[1])
    start, end = noun_phrase(subject, stretch[0], verb.i)
    start = behind_opener(subject, behind_count(subject, behind_time(subject, start)))
    while start < subject.i and subject.doc[start].pos_ in ("VERB", "AUX") and not subject.doc[start].is_title:
        start += 1
    return (start, end) if start < end else (subject.i, subject.i + 1)


def behind_time(subject: Token, start: int) -> int:
    """Step over a time or a quotation mark, which no source holds: "on Wednesday | state television"."""
    for at in range(subject.i - 1, start - 1, -1):
        if is_time(subject.doc[at]) or subject.doc[at].text in MARKS:
            return at + 1 + (subject.doc[at + 1].tag_ == "POS")  # "yesterday's bulletin"
    return start


def behind_opener(subject: Token, start: int) -> int:
    """Step over what opens the sentence before a source: "Earlier, ", "On the other hand, ", "On Thursday "."""
    doc = subject.doc
    first = doc[start]
    if first.pos_ not in ("ADV", "ADP", "SCONJ", "CCONJ"):
        return start
    for at in range(subject.i - 1, start, -1):
        if doc[at].text == "," or is_time(doc[at]):
            return at + 1
    return start


def behind_count(subject: Token, start: int) -> int:
    """Step over a counted noun that a parser glued to a source without a comma: "40 others | state television"."""
    if subject.doc[start].pos_ == "ADP":
        return subject.i
    for at in range(subject.i - 1, start, -1):
        if (
            subject.doc[at].tag_ == "NNS"
            and subject.doc[at - 1].pos_ in ("NUM", "ADJ")
            and any(t.pos_ == "NUM" for t in subject.doc[start:at])
        ):
            return at + 1
    return start
