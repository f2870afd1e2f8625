"""Runs of words without a head that the table knows: names for themselves, things of somebody's, persons, bodies."""

from __future__ import annotations

from ..document import Doc, Token
from ..punctuation import HYPHENS
from .actors import Atom
from .codes import GENERIC
from .owners import Possessor, nearest, standing, standing_kind, told_by, whose
from .phrase import CALLED, OWNS, Phrase

# Words that end the names of bodies, in capitals.
_BODY_NOUNS = frozenset(
    "union committee council center centre authority agency commission association network organization organisation"
    " party alliance front movement command directorate federation institute foundation society court tribunal"
    " coalition league brigade brigades battalion congress faction bloc office press news bureau".split()
)
_BODIES = ("body", "monitor", "group", "media")


def read_names(
    doc: Doc,
    names: frozenset[str],
    owners: list[Atom],
    start: int,
    end: int,
    possessor: Possessor,
    pointers: list[Atom],
) -> list[Phrase]:
    """Read a run without a known head: names for themselves, else a thing of somebody's, else a person or a body."""
    last = owners[-1] if owners else None
    if last and pointers and last.entry.kind in _BODIES and pointers[-1].end >= end and last.end <= pointers[0].start:
        name = Phrase(start, end, standing_kind(last), code=last.entry.code, how="by name", core=last.start)
        return [*standing(owners[:-1]), name]
    rest = [t for t in doc[last.end if last else start : end] if t.text not in HYPHENS and not t.is_space]
    proper = [t for t in rest if _is_proper(t, names)]
    nouns = [t for t in rest if t.pos_ == "NOUN" or t in proper]
    if last and not nouns:
        return _stand_alone(doc, owners, start)
    only_names = bool(proper) and len(proper) == len(nouns)
    if last and only_names and last.entry.kind != "demonym":
        return [*standing(owners), *_named_behind(doc, last, proper)]
    codes, how = whose(doc, nearest(doc, owners, {}, start), possessor)
    if only_names:
        return [*standing(owners), _read_proper(doc, proper[0].i, proper[-1].i + 1, start, codes, how)]
    noun = next((t for t in rest[1:] if t.lower_ in _BODY_NOUNS and t.is_lower and t.nbor(-1) in proper), None)
    if noun is not None and not only_names:
        return [*standing(owners), *_read_body(doc, proper, noun, start, codes, how)]
    if last and _may_be_verb(doc, last, nouns, end):
        return standing(owners)
    if nouns and (codes or possessor.of is not None):
        of = None if codes else possessor.of
        return [*standing(owners), Phrase(start, end, "thing", codes, of=of, how=how, core=nouns[-1].i)]
    return standing(owners)


def _named_behind(doc: Doc, owner: Atom, proper: list[Token]) -> list[Phrase]:
    """Return the person whose name stands right behind another: "the head of the Relief Fund Ann Bell"."""
    first, end = proper[0].i, proper[-1].i + 1
    person = first == owner.end and end - first > 1 and all(t.ent_type_ == "PER" for t in proper)
    return [Phrase(first, end, "person", name=doc[first:end].text, core=end - 1)] if person else []


def _is_proper(token: Token, names: frozenset[str]) -> bool:
    """Tell whether a word is part of a name: tagged so here or elsewhere in the report, or an acronym."""
    acronym = token.is_upper and token.is_alpha and 1 < len(token) < 7
    return token.pos_ == "PROPN" or token.ent_type_ in ("PER", "ORG") or token.text in names or acronym


def _read_body(
    doc: Doc, proper: list[Token], noun: Token, start: int, codes: tuple[str, ...], how: str
) -> list[Phrase]:
    """Read "the Green Harbour party" with the name of a person that may follow without a comma."""
    first = next(t.i for t in proper if t.i < noun.i)
    while first > start and doc[first - 1].text[0].isupper():
        first -= 1
    name = doc[first : noun.i].text
    body = Phrase(
        start, noun.i + 1, "body", codes, name if codes else None, None if codes else name, how=how, core=noun.i
    )
    behind = [t for t in proper if t.i > noun.i]
    if not behind:
        return [body]
    first, end = behind[0].i, behind[-1].i + 1
    return [body, Phrase(first, end, "person", name=doc[first:end].text, core=end - 1)]


def _may_be_verb(doc: Doc, owner: Atom, nouns: list[Token], end: int) -> bool:
    """Tell whether the noun right behind a bare name may be its verb: "Peru counts 12 dead", "Peru vows revenge"."""
    bare = owner.entry.kind in ("state", "capital", "group", "body") and not owner.owns
    first = doc[owner.end] if owner.end < end else None
    return bare and first is not None and nouns[0] == first and first.lower_.endswith("s") and first.is_lower


def _stand_alone(doc: Doc, owners: list[Atom], start: int) -> list[Phrase]:
    """Read names that head their run; an adjective alone is a people ("the Lebanese"), or members of it."""
    last = owners[-1]
    before = doc[start : last.start]
    described = any(t.pos_ in ("NUM", "ADJ", "VERB") for t in before)
    if last.entry.kind in ("demonym", "people") and described:
        organ = "MIL" if any(t.lower_ == "captured" for t in before) else "CIV"
        head = Phrase(start, last.end, "folk", (last.entry.code,), organ, how="members of a people", core=last.start)
    elif last.entry.kind == "demonym":
        head = Phrase(start, last.end, "state", code=last.entry.code, how="a people", core=last.start)
    elif last.entry.code in GENERIC and (told := told_by(nearest(doc, owners, {}, last.start))):
        return [Phrase(start, last.end, "group", code=told, how=CALLED, core=last.start)]
    else:
        first = start if len(owners) == 1 else last.start
        how = OWNS if last.owns else "by name"
        head = Phrase(first, last.end, standing_kind(last), code=last.entry.code, how=how, core=last.start)
    return [*standing(owners[:-1]), head]


def _read_proper(doc: Doc, first: int, end: int, start: int, codes: tuple[str, ...], how: str) -> Phrase:
    """Read a name that no table knows: a person, a body or anything, as the parser's names say."""
    labels = {t.ent_type_ for t in doc[first:end]}
    text = doc[first:end].text
    if text.isupper() and _is_place_below(doc, text):
        return Phrase(start, end, "other", codes, name=text, how=how, core=end - 1)
    if "PER" in labels:
        return Phrase(start, end, "person", codes, name=text, how=how, core=end - 1)
    if "ORG" in labels or doc[end - 1].lower_ in _BODY_NOUNS:
        return Phrase(
            start, end, "body", codes, text if codes else None, None if codes else text, how=how, core=end - 1
        )
    return Phrase(start, end, "other", codes, name=text, how=how, core=end - 1)


def _is_place_below(doc: Doc, text: str) -> bool:
    """Tell whether what a heading has in capitals is the name of a place in the text, where its label can be told."""
    plain = {ent.text.casefold(): ent.label_ for ent in doc.ents if not ent.text.isupper()}
    return plain.get(text.casefold()) == "LOC"
