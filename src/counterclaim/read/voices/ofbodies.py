"""Sources that speak for an institution, or for who spoke under their title before: a clinic's head, its doctors."""

from __future__ import annotations

from ..document import Token
from ..prepositions import led_by
from .asked import Source, Speaker
from .bodies import body_name
from .sourcephrase import OF_BODY, bare, definite, institution_of
from .sourcewords import WARDS

TITLES = frozenset("superintendent officer director commissioner chief commander coordinator".split())
MEDICAL = frozenset("medical health hospital clinical nursing".split())
DOCTORS = frozenset("doctor doctors surgeon surgeons physician physicians".split())


def is_medical(token: Token) -> bool:
    """Tell whether a title that policemen and soldiers bear is a hospital's here: "the medical superintendent"."""
    return token.lower_ in TITLES and bool({t.lower_ for t in token.children} & MEDICAL)


def institution(asked: Source) -> Speaker | None:
    """Take the institution in whose name somebody speaks of whom the report tells no more."""
    body = institution_of(asked.head)
    coded = asked.actor is not None and (asked.actor.kind != "person" or "/" in asked.actor.code)
    coded = coded and not (body is not None and body.lower_ in WARDS)  # "superintendent" is no police rank there
    if body is None or coded:
        return None
    known = asked.reading.actor_at(body.i)
    words = bare(body_name(asked.reading, body, asked.span[0]))
    code = known.code if known is not None and known.kind != "people" else words
    return asked.named(code, f"speaks for {words}", "person")


def titled_before(asked: Source) -> Speaker | None:
    """Take "the superintendent" for him who spoke under that title, a hospital's as a police district's."""
    word, alone = asked.head.lower_, all(c.dep_ in ("det", "punct") for c in asked.head.children)
    if word not in TITLES or not definite(asked.head) or not alone:
        return None
    held = (s for s in reversed(asked.before) if word in s.name.lower().replace(",", "").split() and " of " in s.name)
    found = next((s for s in held if s.name.lower() != word), None)
    return asked.gone_on(found) if found else None


def at_hospital(asked: Source) -> Speaker | None:
    """Take a doctor without a name for the hospital that he is at: "at Tarn hospital a doctor said"."""
    head, reading = asked.head, asked.reading
    if head.lower_ not in DOCTORS:
        return None
    own = [c for c in head.subtree if c.i > head.i and led_by(c, OF_BODY | {"in"}) and c.lower_ in WARDS]
    near = (t for t in reading.doc[head.sent.start : asked.span[0]] if t.lower_ in WARDS and led_by(t, ("at", "in")))
    body = next(iter(own), None) or next(near, None)
    if body is None:
        return None
    name = bare(body_name(reading, body, body.left_edge.i))
    return asked.named(name, f"a doctor at {name}", "person")


def speaks_for_name(asked: Source) -> Speaker | None:
    """Take a spokesman without a name for the body by name for which he speaks: "a spokesman for Coast Railways"."""
    head, reading = asked.head, asked.reading
    if not head.lower_.startswith("spokes"):
        return None
    bodies = (c for c in head.children if c.i > head.i and c.pos_ == "PROPN" and led_by(c, ("for", "of")))
    body = next((c for c in bodies if c.ent_type_ not in ("LOC", "PER")), None)
    if body is None:
        return None
    name = bare(body_name(reading, body, body.left_edge.i))
    return asked.named(name, f"speaks for {name}", "person")
