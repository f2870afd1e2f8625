"""Sources that only point: "he", "it", "the same body", "its director"."""

from __future__ import annotations

from ...model.actor import UNNAMED, organ_of
from ..document import Token
from .asked import Source, Speaker
from .bodies import body_name
from .cueverb import COUNTS
from .sourcephrase import bare
from .sourcewords import ANONYMOUS, INSTITUTIONS, OFFICES, SPOKESPEOPLE

PERSONAL = frozenset(("he", "she", "it", "him", "her"))
SPOKEN_FOR = frozenset(("organ", "body", "monitor"))
THINGS = frozenset(("group", "body", "monitor", "media", "state"))
PEOPLE = SPOKESPEOPLE | OFFICES | ANONYMOUS
SPOKEN_BY = SPOKESPEOPLE | ANONYMOUS
OWN_COUNTS = frozenset(("its", "his", "her", "their"))
STAFF = frozenset("staff team teams officers researchers monitors volunteers investigators experts reporters".split())
FORCES = frozenset(
    """
    army ministry government police military parliament forces force navy staff office department authority authorities
    troops regime guard guards service command administration directorate commission senate court
""".split()
)
NEAR = 60  # tokens: two sentences, within which "he said" goes on with the speaker before


def pronoun(asked: Source) -> Speaker | None:
    """Take a pronoun for the last speaker whom it fits, if he stands near: "he" is no group that also spoke."""
    if asked.head.lower_ not in PERSONAL:
        return None
    near = [s for s in reversed(asked.before) if 0 <= asked.head.i - s.at <= NEAR]
    people = [s for s in near if not is_thing(s)]
    last = next(iter(near if asked.head.lower_ == "it" else people), None)
    if last is None or last.kind == "unknown" or met_since(asked, last):
        return None
    return asked.gone_on(last)


def is_thing(speaker: Speaker) -> bool:
    """Tell whether a speaker is a body, for whom nobody says "he": a group, a state, "the army"."""
    words = speaker.name.lower().split()
    if speaker.kind == "organ":
        return words[-1:] != [] and words[-1] in FORCES and not SPOKEN_BY & set(words)
    return speaker.kind in THINGS and not PEOPLE & set(words)


def met_since(asked: Source, last: Speaker) -> bool:
    """Tell whether he for whom a pronoun stands came after the last speaker: "X takes over. Five died, he says"."""
    who, it = asked.actor, asked.head.lower_ == "it"
    if who is None or (who.kind not in SPOKEN_FOR if it else who.kind != "person" and "/" not in who.code):
        return False
    doc = asked.reading.doc
    end = doc[last.at].sent.end  # whoever stands in the same sentence is told of by the speaker
    since = [m for m in asked.reading.names if end <= m.start and m.end <= asked.head.i and m.actor is not None]
    return any(
        m.actor is not None and m.actor.code == who.code != last.code and doc[m.head].dep_.startswith("nsubj")
        and m.head != asked.head.i for m in since
    )  # fmt: skip


def same(asked: Source) -> Speaker | None:
    """Take "the same body" for the last speaker."""
    first, second = asked.reading.doc[asked.span[0]], asked.reading.doc[asked.span[0] + 1 : asked.span[1]]
    again = first.lower_ == "the" and len(second) > 0 and second[0].lower_ == "same"
    return asked.gone_on(asked.last) if asked.last and again else None


def institution_told_of(asked: Source) -> Token | None:
    """Return the institution that is the subject of what "its director" says: "the clinic has 27 bodies, its head"."""
    sentence = asked.reading.doc[asked.head.sent.start : asked.span[0]]
    subjects = (t for t in sentence if t.dep_.startswith("nsubj") and t.lower_ in INSTITUTIONS)
    return next(subjects, None)


def its_people(asked: Source) -> Speaker | None:
    """Take "its director" for whatever spoke last, or for the institution right before it."""
    start, end = asked.span
    words = [token.lower_ for token in asked.reading.doc[start:end]]
    last = asked.last
    if words[0] in OWN_COUNTS and asked.head.lower_ in COUNTS and last is not None and start - last.at <= NEAR:
        return asked.gone_on(last)
    if words[0] == "its" and asked.head.lower_ in STAFF:
        owner_of = asked.reading.actor_at(start)
        return asked.named(owner_of.code, f"the people of {owner_of.name}", owner_of.kind) if owner_of else None
    if words[0] != "its" or not SPOKESPEOPLE & set(words[1:4]) or own_organ(asked):
        return None
    if (subject := institution_told_of(asked)) is not None:
        body = bare(body_name(asked.reading, subject, subject.left_edge.i))
        known = asked.reading.actor_at(subject.i)
        code = known.code if known is not None and known.kind in SPOKEN_FOR else body
        return asked.named(code, f"'its' stands for {body}", "person")
    owner = next((m for m in asked.reading.names if m.end == start - 1), None)
    if owner and asked.reading.doc[owner.head].lower_ in INSTITUTIONS and asked.reading.doc[start - 1].text == ",":
        body = bare(body_name(asked.reading, asked.reading.doc[owner.head], owner.start))
        return asked.named(body, f"'its' stands for {body}", "person")
    fits = last is not None and last.kind != "person" and last.code != UNNAMED and 0 <= start - last.at <= NEAR
    return asked.named(last.code, f"'its' stands for {last.name}", "person") if last and fits else None


def own_organ(asked: Source) -> bool:
    """Tell whether an office is of an organ of its own: of a government, "its chief of air staff" is the military's."""
    actor, last = asked.actor, asked.last
    return actor is not None and last is not None and organ_of(actor.code) not in (None, organ_of(last.code))
