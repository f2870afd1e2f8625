"""Kernels: a cue verb with its source and adjuncts, and the side on which its content stands."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..document import Doc, Token
from .after import adjuncts_end, begins_after, listener_end
from .cues import Cue, Cues
from .cueverb import is_passive, says
from .quotation import MARKS, Quotation
from .saying import NOMINAL, Range, noun_phrase
from .source import source_range
from .sourcewords import DOCUMENTS
from .subjects import find_subject, is_nobody

SPEAKING_FOR_ALL = frozenset(("i", "we", "you"))
DEEDS = frozenset(("claim", "declare", "proclaim", "count"))  # "an attack claimed by", "a truce declared by"
LONG = 8  # tokens: so many before a final "the ministry said" are a clause, even if the parse shows no verb
VICTIMS = frozenset(
    ("dead", "deaths", "wounded", "injured", "casualties", "victims", "bodies")
)  # "the first deaths reported"
RESULTS = frozenset(("bringing", "raising", "taking", "leaving", "killing", "wounding", "injuring", "making"))
GOING_ON = frozenset((
    "and", "but", "while", "whereas", "as", "adding", "citing", "who", "which", "noting", "saying", "whose",
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kernel:
    """Hold a cue verb of the stretch `[floor, ceiling)`.

    `subject` is the source's head token (None in a passive without agent), `inherited` is set where it is
    taken over from another verb ("..., adding that"); `start`, `end` bound source, verb and adjuncts;
    `place` is after, before, both, inside a relative clause, passive or relay ("quoted", "citing"); `begin` is
    the first token of content after the verb.
    """

    verb: int
    cue: Cue
    subject: int | None
    inherited: bool
    start: int
    end: int
    place: str
    begin: int | None
    floor: int
    ceiling: int
    source: Range | None = None
    passive: bool = False


def kernels(doc: Doc, cues: Cues, quotes: tuple[Quotation, ...], stretch: Range) -> list[Kernel]:
    """Find the cue verbs of a stretch, in order."""
    found: list[Kernel] = []
    for token in doc[stretch[0] : stretch[1]]:
        cue = cues.verbs.get(token.lower_)
        if cue is None or not says(token, cue):
            continue
        passive = is_passive(token)
        kernel = passive_kernel(token, cue, stretch) if passive else active_kernel(token, cue, quotes, stretch, found)
        if kernel:
            found.append(kernel)
    return found


def passive_kernel(verb: Token, cue: Cue, stretch: Range) -> Kernel | None:
    """Read "was reported by X", "are believed to have": the source is the agent, or nobody."""
    if "cite" in cue.patterns:
        return None
    agent = agent_of(verb)
    if agent is not None and is_nobody(agent):
        return None
    told = agent is not None and "object" in cue.patterns and cue.word not in DEEDS
    if not told and not cue.patterns & {"passive", "as"}:
        return None
    if agent is None:
        agent = document_of(verb, stretch)
    source = agent_phrase(agent, verb, stretch) if agent is not None else None
    subject = agent.i if agent is not None else None
    if "as" in cue.patterns and verb.lower_ != "quoted":
        return None
    return Kernel(
        verb.i, cue, subject, False, verb.i, verb.i + 1, "passive", verb.i + 1, *stretch, source=source, passive=True
    )


def agent_phrase(agent: Token, verb: Token, stretch: Range) -> Range:
    """Return the noun phrase of an agent without its "by", of a document without its "in"."""
    start, end = noun_phrase(agent, verb.i + 1, stretch[1])
    return (start + 1, end) if verb.doc[start].lower_ in ("by", "in") and start < agent.i else (start, end)


def agent_of(verb: Token) -> Token | None:
    """Return the agent of a passive: the "by" phrase."""
    for child in verb.subtree:
        by = any(case.lower_ == "by" for case in child.children)
        nominal = child.i > verb.i and child.pos_ in NOMINAL and child.dep_.startswith(("obl", "nmod"))
        does = next((t for t in child.ancestors if t.pos_ == "VERB"), verb)
        if by and nominal and (does == verb or does.lower_ == "saying"):  # "was quoted as saying by"
            return child
    return None


def document_of(verb: Token, stretch: Range) -> Token | None:
    """Return the text in which something is said: "it is said in the document"."""
    for child in verb.children:
        inside = child.dep_ == "obl" and any(case.lower_ == "in" for case in child.children)
        if inside and verb.i < child.i < stretch[1] and child.lower_ in DOCUMENTS:
            return child
    return None


def active_kernel(
    verb: Token, cue: Cue, quotes: tuple[Quotation, ...], stretch: Range, earlier: list[Kernel]
) -> Kernel | None:
    """Read a verb with a subject of its own or one taken over from an earlier verb."""
    told = verb.i + 1 < stretch[1] and verb.nbor(1).lower_ == "by"
    if told and (verb.tag_ == "VBN" or verb.dep_ == "acl") and not any(c.dep_ == "nsubj" for c in verb.children):
        return None
    participle = verb.tag_ == "VBN" and verb.dep_ in ("acl", "amod") and verb.i + 2 < stretch[1]
    subjects = [t for t in (*verb.children, *verb.doc[verb.i - 1 : verb.i]) if t.dep_.startswith("nsubj")]
    if participle and not subjects and "bare" not in cue.patterns:
        return None
    subject, inherited = find_subject(verb, cue, stretch, [(k.verb, k.subject) for k in earlier if not k.passive])
    if subject is not None and is_nobody(subject):
        return None
    if subject is None or subject.lower_ in VICTIMS or subject.lower_.endswith(("self", "selves")):
        return None
    if subject.lower_ in SPEAKING_FOR_ALL and not inherited:
        return None
    source = source_range(subject, verb, stretch)
    bounds = (verb.i, verb.i + 1) if inherited else (min(source[0], verb.i), max(verb.i + 1, source[1]))
    if bounds[0] > stretch[0] + 1 and [t.lower_ for t in verb.doc[bounds[0] - 2 : bounds[0]]] == [",", "as"]:
        bounds = (bounds[0] - 1, bounds[1])  # "seven died, as the prosecutor confirmed"
    if "than" in [t.lower_ for t in (*subject.children, verb.doc[max(stretch[0], source[0] - 1)])]:
        return None  # "two more than the army had said": it did not say this number
    draft = Kernel(verb.i, cue, subject.i, inherited, *bounds, "none", None, *stretch, source=source)
    return settle_place(draft, verb, quotes)


def settle_place(kernel: Kernel, verb: Token, quotes: tuple[Quotation, ...]) -> Kernel | None:
    """Decide where the content stands: after the verb, before the source, or round a parenthesis."""
    doc = verb.doc
    if kernel.cue.patterns & {"as", "cite"}:
        return replace(kernel, place="relay")
    if "clause" in kernel.cue.patterns and leaves_gap(doc, kernel, verb):
        return replace(kernel, place="inside", begin=verb.i + 1)
    inverted = kernel.subject is not None and kernel.subject > verb.i and not kernel.inherited
    said_before = precedes(doc, kernel)
    if said_before and verb.i + 1 < kernel.ceiling and verb.nbor(1).tag_ in ("WRB", "WP"):
        return replace(kernel, place="after", begin=verb.i + 1)  # "the prosecutor has said where his inquiry stands"
    begin = None if inverted else begins_after(verb, kernel.cue.patterns, kernel.ceiling, quotes)
    if said_before and begin is not None and (mere_addition(doc, begin, verb) or comments(doc, kernel, verb)):
        begin = None
    if said_before and begin is not None and parted(doc, kernel, begin):
        return replace(kernel, place="both", begin=begin)
    if said_before and (begin is None or enclosed(doc, kernel)):
        end = adjuncts_end(doc, listener_end(verb, kernel), kernel.ceiling)
        comma = end < kernel.ceiling and doc[end].text in (",", ";")
        both = end + 1 < kernel.ceiling and (
            (comma and resumes(doc, kernel, end + 1)) or (not comma and goes_on_bare(doc, end, kernel.ceiling))
        )
        return replace(kernel, place="both" if both else "before", end=end, begin=end + 1 if both else None)
    if begin is None and not inverted and "invert" in kernel.cue.patterns and enclosed(doc, kernel):
        return replace(kernel, place="after", begin=kernel.end + 1)
    return replace(kernel, place="after", begin=begin) if begin is not None else None


def comments(doc: Doc, kernel: Kernel, verb: Token) -> bool:
    """Tell whether a saying behind "as" says nothing else: "as the prosecutor confirmed to this daily by noon"."""
    own = any(c.dep_ in ("obj", "ccomp", "xcomp") and c.i > verb.i for c in verb.children)
    return doc[kernel.start].lower_ == "as" and not own


def leaves_gap(doc: Doc, kernel: Kernel, verb: Token) -> bool:
    """Tell whether a cue stands inside a relative clause, before its verb: "a raid the army says killed 12"."""
    at = verb.i + 1
    if kernel.inherited or at >= kernel.ceiling or kernel.start <= kernel.floor:
        return False
    before = doc[kernel.start - 1]
    opened = before.pos_ in ("NOUN", "PROPN") or before.lower_ in ("which", "that", "who")
    return opened and doc[at].tag_ in ("VBD", "VBZ", "VBN") and doc[at].dep_ not in ("amod", "compound", "nsubj")


def mere_addition(doc: Doc, begin: int, verb: Token) -> bool:
    """Tell whether what follows a postposed cue only adds to it: "... he said, blaming", "... in a talk dubbed 'X'"."""
    if doc[begin].tag_ in ("VBG", "VBN", "TO"):
        return True
    return doc[begin].text in MARKS and begin > verb.i + 1 and doc[begin - 1].text not in (",", ":")


def precedes(doc: Doc, kernel: Kernel) -> bool:
    """Tell whether content can stand before a kernel; weak cues need a closing mark there."""
    if kernel.inherited or kernel.start <= kernel.floor or kernel.subject is None:
        return False
    if doc[kernel.start - 1].lower_ in ("what", "whatever"):  # "contrary to what the owner had said"
        return False
    marked = any(doc[at].text in MARKS for at in range(max(kernel.floor, kernel.start - 2), kernel.start))
    pronoun = doc[kernel.subject].pos_ == "PRON" and kernel.end + 1 >= kernel.ceiling
    if "invert" not in kernel.cue.patterns and not ("quote" in kernel.cue.patterns and (marked or pronoun)):
        return False
    inside = doc[kernel.floor : kernel.start]
    comma = marked or doc[kernel.start - 1].text == ","
    if not comma and not pronoun and "bare" not in kernel.cue.patterns:
        return False
    long = len(inside) > LONG and kernel.end + 1 >= kernel.ceiling
    if long or any(t.pos_ in ("VERB", "AUX") for t in inside):
        return True
    return comma and any(t.pos_ in NOMINAL for t in inside)


def parted(doc: Doc, kernel: Kernel, begin: int) -> bool:
    """Tell whether a saying between a comma and a colon parts what is said: "Five have died, he says: three there"."""
    verbs = any(t.pos_ in ("VERB", "AUX") for t in doc[kernel.floor : kernel.start])
    return verbs and doc[kernel.start - 1].text == "," and doc[begin - 1].text == ":"


def enclosed(doc: Doc, kernel: Kernel) -> bool:
    """Tell whether the kernel stands between commas: "The bridge, he said, held"."""
    left, right = kernel.start - 1, kernel.end
    return right < kernel.ceiling and doc[left].text in (",", "”", '"') and doc[right].text == ","


def goes_on_bare(doc: Doc, at: int, ceiling: int) -> bool:
    """Tell whether a verb without a subject goes on with the content: "... it said and hit two ships"."""
    return doc[at].lower_ == "and" and at + 1 < ceiling and doc[at + 1].tag_ in ("VBD", "VBZ", "VBP", "VBN")


def counts_on(doc: Doc, at: int, ceiling: int) -> bool:
    """Tell whether a clause with a count as its subject begins: "..., he said, and some 40 people are missing"."""
    heads = (t for t in doc[at:ceiling] if t.dep_.startswith("nsubj") or any(c.dep_ == "cop" for c in t.children))
    head = next((t for t in heads if t.pos_ in NOMINAL), None)
    return head is not None and any(t.like_num for t in doc[at : head.i + 1])


def resumes(doc: Doc, kernel: Kernel, at: int) -> bool:
    """Tell whether the content goes on behind a parenthesis: a comma before it and no new clause after it."""
    if doc[at - 1].text == ";":
        return True
    if doc[kernel.start - 1].text not in (",", "”", '"'):
        return False
    if doc[at].tag_ == "VBG":
        return doc[at].lower_ in RESULTS
    if kernel.subject is not None and kernel.subject > kernel.verb:
        return doc[at].text in MARKS
    if doc[at].lower_ == "and" and at + 1 < kernel.ceiling:
        return doc[at + 1].pos_ in ("VERB", "AUX") or counts_on(doc, at + 1, kernel.ceiling)
    return doc[at].lower_ not in GOING_ON
