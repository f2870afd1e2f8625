"""Sources that are a state's: official figures, offices without a code of their own, officials of nothing named."""

from __future__ import annotations

from ...model.actor import Actor
from ..document import Token
from .asked import Source, Speaker
from .sourcephrase import has_name
from .sourcewords import DOCUMENTS, FINDINGS, PUBLIC


def official(asked: Source) -> Speaker | None:
    """Take "official figures" for the government's where the report is set."""
    home, token = asked.reading.home, asked.head
    told = token.lower_ in DOCUMENTS | FINDINGS | {"version", "toll"}
    if home is None or not told or not any(t.lower_ == "official" for t in token.children):
        return None
    return asked.named(f"{home}/GOV", f"official, in {home}, where the report is set", "organ")


def public(asked: Source, state: str | None = None) -> Speaker | None:
    """Take an office or a body of the state without a code of its own for its state's, else for that of the report."""
    home, head = state or asked.reading.home, asked.head
    if home is None or head.lower_ not in PUBLIC:
        return None
    words = [t for t in asked.reading.doc[asked.span[0] : head.i + 1] if not (t.pos_ in ("DET", "PART") or own(t))]
    words = words[1:] if state and len(words) > 1 and words[0].text[0].isupper() else words  # "Norwegian"
    name = "".join(t.text + t.whitespace_ for t in words).strip()
    outlet = asked.reading.report.origin.outlet or ""
    if name == head.text and head.text[0].isupper() and head.text in outlet.split():
        name = outlet
    how = f"of {home}, where the report is set" if state is None else f"of {home}"
    return asked.named(f"{home}/{name}", how, "organ")


def own(word: Token) -> bool:
    """Tell whether a word only says that something is the state's, or a part's of it."""
    return word.lower_ in ("state", "regional", "local", "national", "provincial", "federal", "funded", "-", "run")


def unnamed_officials(asked: Source, actor: Actor) -> bool:
    """Tell whether officials are some of many, of no state named: "two officials", "a security official"."""
    token, (start, end) = asked.head, asked.span
    some = any(t.dep_ == "nummod" or t.lower_ in ("a", "an", "one") for t in token.children)
    if not some or token.lower_ not in ("official", "officials") or not actor.code.endswith("/GOV"):
        return False
    states = (m for m in asked.reading.names if m.actor is not None and m.actor.kind == "state")
    return not has_name(token) and not any(start <= m.start and m.end <= end for m in states)
