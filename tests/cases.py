"""Small reports and claims made by hand, for the tests of linking, settling and telling."""

from __future__ import annotations

from datetime import datetime

from counterclaim.model.claim import Act, Claim, Evidence, Figure, Maker, Voice
from counterclaim.model.place import Place
from counterclaim.model.report import Origin, Report
from counterclaim.model.span import Span
from counterclaim.model.when import When


def report(name: str, text: str = "", day: str | None = "2030-05-02", outlet: str | None = None, **more: str) -> Report:
    precision = "minute" if day and "T" in day else "day"
    published = datetime.fromisoformat(day) if day else None
    origin = Origin(outlet or name.title(), wire=more.get("wire"))
    return Report(name, f"{name}.txt", text, origin, more.get("title"), "en", published, precision)


def _claim(
    body: Figure | Act, where: Report, quote: str, key: str, voice: Voice, day: str | None, **more: str
) -> Claim:
    start = where.text.find(quote) if quote and quote in where.text else 0
    words = quote if quote and quote in where.text else where.text[: len(quote)]
    found = (Evidence("what", Span(start, start + len(words)), words),)
    clock = more.get("clock")
    when = When(day, day, "minute" if clock else "day", "stated", clock) if day else None
    place = Place(more["place"], precision=more.get("precision", "town")) if "place" in more else None
    return Claim(f"{where.id}-{key}", where.id, where.source, body, voice, found, Maker("test", 1),
                 more.get("stance", "asserted"), when, place)  # fmt: skip


def figure(
    where: Report, low: int | None, high: int | None = -1, *, effect: str = "killed", unit: str = "soldier",
    party: str | None = "NOR", who: str = "NOR/MoD", quote: str = "", key: str = "", day: str | None = "2030-05-01",
    qualifier: str = "exact", scope: str = "incident", part_of: str | None = None,
    via: tuple[str, ...] = (), **more: str,
) -> Claim:  # fmt: skip
    top = low if high == -1 else high
    body = Figure(effect, unit, party, low, top, qualifier, scope, part_of)
    return _claim(body, where, quote, key or f"{effect}{low}", Voice(who, via=via), day, **more)


def act(
    where: Report, kind: str, actors: str, targets: str = "", *, who: str = "OUTLET", quote: str = "", key: str = "",
    day: str | None = "2030-05-01", scope: str = "incident", **more: str,
) -> Claim:  # fmt: skip
    body = Act(kind, None, tuple(actors.split("+")), tuple(targets.split("+")) if targets else (), scope)
    return _claim(body, where, quote, key or f"{kind}{actors}{targets}", Voice(who), day, **more)
