"""Codes and bounds in the words that a reader sees."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cache

from ...model.actor import BOTH, CALLED, ORGANS, UNKNOWN, UNNAMED, organ_of, state_of
from ...model.claim import Act, Claim, Figure
from ...model.days import ISO_DAY, day_words, span_words
from ...model.finding import Answer, Question
from ...model.when import When
from ..resources import read_data

NUMBERLESS = re.compile(r"\b(?:dozen|score|hundred|thousand|ten)s\b", re.IGNORECASE)
CODE = re.compile(r"[A-Z]{2,}(?:_[A-Z]+)*(?:/\w+)?(?:\+[A-Z]{2,}(?:/\w+)?)*")
CODED = re.compile(rf"\b(?P<state>[A-Z]{{3}})(?:/(?:{'|'.join(ORGANS)}))?\b(?![/+])")
EFFECTS = {
    "killed_or_wounded": "killed or wounded",
    "killed_or_missing": "killed or missing",
    "lost": "lost to the other side",
}
ACTS = {
    "AGREE": "agrees with", "CONSULT": "talks with", "SUPPORT": "supports", "COOPERATE": "cooperates with",
    "AID": "aids", "CONCEDE": "concedes to", "RETREAT": "pulls back before", "ACCUSE": "accuses",
    "REJECT": "rejects", "THREATEN": "threatens", "REQUEST": "calls on", "PROTEST": "protests against",
    "SANCTION": "sanctions", "MOBILIZE": "moves forces against", "COERCE": "coerces", "ASSAULT": "attacks",
}  # fmt: skip
AIMLESS = {
    "AGREE": "agrees", "CONSULT": "holds talks", "SUPPORT": "gives support", "COOPERATE": "cooperates",
    "AID": "gives aid", "CONCEDE": "makes a concession", "RETREAT": "pulls back", "ACCUSE": "makes an accusation",
    "REJECT": "rejects", "THREATEN": "makes a threat", "REQUEST": "makes an appeal", "PROTEST": "protests",
    "SANCTION": "imposes sanctions", "MOBILIZE": "moves forces", "COERCE": "uses coercion", "ASSAULT": "uses force",
}  # fmt: skip
MUTUAL = {
    "AGREE": "agree with each other", "CONSULT": "hold talks", "COOPERATE": "cooperate",
    "ACCUSE": "accuse each other", "ASSAULT": "fight each other", "THREATEN": "threaten each other",
}  # fmt: skip
ALLEGED = {
    "ASSAULT": "an attack", "COERCE": "coercion", "THREATEN": "threats", "MOBILIZE": "a build-up",
    "REJECT": "refusal", "RETREAT": "withdrawal", "SANCTION": "sanctions", "AGREE": "an agreement",
}  # fmt: skip
STATUSES = {
    "conflict": ("≠", "conflict"), "update": ("↻", "revised"), "correction": ("↻", "corrected"),
    "compatible": ("≈", "compatible"), "agreed": ("=", "agreed"), "single": ("·", "one voice"),
    "unanswered": ("?", "unanswered"),
}  # fmt: skip


@cache
def states() -> Mapping[str, tuple[str, str]]:
    """Return name and adjective for each ISO-3166 alpha-3 code."""
    rows = (line.split("\t") for line in read_data("actors/names.tsv").splitlines() if not line.startswith("#"))
    return {row[0]: (row[1], row[2]) for row in rows if len(row) > 2}


def actor_words(code: str) -> str:
    """Name an actor: `ARM/MoD` gives "Armenia’s defence ministry"."""
    return join_words(_one_actor(part) for part in code.split("+"))


def _one_actor(code: str) -> str:
    if code in CALLED or not code:
        return CALLED[code or UNNAMED]
    state, organ = state_of(code), organ_of(code)
    name = state_name(state)
    if organ is None:
        return name
    return f"{name}{'’' if name.endswith('s') else '’s'} {ORGANS[organ]}" if organ in ORGANS else f"{name}, {organ}"


def within_side(code: str) -> str:
    """Name a claimant below the heading of its side: `ARM/MoD` gives "defence ministry"."""
    return join_words(_organ_words(part) for part in code.split("+"))


def _organ_words(code: str) -> str:
    organ = organ_of(code)
    return _one_actor(code) if organ is None else ORGANS.get(organ, organ)


def is_code(name: str) -> bool:
    """Tell the code of a state, body or group from the name of a person or an agency."""
    return bool(CODE.fullmatch(name))


def value_words(low: int | str | None, high: int | str | None, qualifier: str = "exact") -> str:
    """Word a pair of bounds: 12 and None give "at least 12"."""
    if low is None and high is None:
        return "no number"
    if low is None:
        return f"up to {number(high)}"
    if high is None:
        if qualifier == "more_than" and isinstance(low, int):
            return f"more than {number(low - 1)}"
        return f"at least {number(low)}"
    if low != high:
        return f"{number(low)} to {number(high)}"
    return f"about {number(low)}" if qualifier == "approx" else number(low)


def answer_words(answer: Answer | None) -> str:
    """Word what a rule enters: the best value, with its bounds where they differ from it."""
    if answer is None:
        return "none"
    bounds = value_words(answer.low, answer.high)
    if answer.best is None:
        return bounds
    best = value_words(answer.best, answer.best)
    bare = answer.low is None and answer.high is None
    return best if bare or bounds == best else f"{best} ({bounds})"


def number(value: int | str | None) -> str:
    """Group the thousands of a number; words stay as they are."""
    return f"{value:,}" if isinstance(value, int) else str(value)


def claim_value(claim: Claim) -> str:
    """Word what a claim answers: its number, else the words that it stands on."""
    body = claim.body
    if isinstance(body, Act):
        return shorten(claim.quote(), 12)
    counted = claim.quote("count")
    if body.qualifier == "vague" or (counted and body.high is None and NUMBERLESS.search(counted)):
        return f"“{shorten(counted or claim.quote(), 6)}”"
    return value_words(body.low, body.high, body.qualifier)


def claim_words(claim: Claim) -> str:
    """Word a claim in short: what, of whom."""
    return figure_words(claim, claim.body) if isinstance(claim.body, Figure) else act_words(claim.body)


def figure_words(claim: Claim, figure: Figure) -> str:
    """Word a figure: "12 soldiers captured, Armenia"."""
    effect = EFFECTS.get(figure.effect, figure.effect)
    party = "" if figure.party is None else f", {actor_words(figure.party)}"
    return f"{claim_value(claim)} {plural(figure.unit, figure)} {effect}{party}"


def plural(unit: str, figure: Figure) -> str:
    """Put a unit in the plural unless the figure is exactly one."""
    if (figure.low, figure.high) == (1, 1) or unit in ("military", "police", "aircraft"):
        return unit
    if unit in ("person", "child", "man", "woman", "serviceman"):
        return {"person": "people", "child": "children"}.get(unit, unit[:-2] + "en")
    if unit.endswith(("y",)) and unit[-2:-1] not in "aeiou":
        return f"{unit[:-1]}ies"
    return f"{unit}es" if unit.endswith(("s", "x", "ch", "sh")) else f"{unit}s"


def act_words(act: Act) -> str:
    """Word an act: "Armenia accuses Azerbaijan"."""
    aimed_at = [code for code in act.targets if code != UNKNOWN]
    actors, targets = (join_words(map(actor_words, side)) for side in (act.actors, aimed_at))
    several = len(act.actors) > 1 or "+" in act.actors[0]
    if several and act.actors == act.targets and act.type in MUTUAL:
        return f"{actors} {MUTUAL[act.type]}"
    verb, _, rest = (ACTS if targets else AIMLESS)[act.type].partition(" ")
    return " ".join(filter(None, (actors, verb.removesuffix("s") if several else verb, rest, targets)))


def join_words(words: Iterable[str]) -> str:
    """Join words as a sentence does: "Iran, Russia and Syria"."""
    *first, last = tuple(words) or ("",)
    return f"{', '.join(first)} and {last}" if first else last


def voice_words(claim: Claim) -> str:
    """Word who says it and through whom."""
    return _through(actor_words(claim.voice.claimant), claim.voice.via)


def _through(who: str, via: Iterable[str]) -> str:
    return f"{who} via {', '.join(via)}" if via else who


def when_words(when: When | None) -> str:
    """Word an interval: a day, a clock time on it, or from one day to another."""
    if when is None:
        return ""
    days = span_words(when.days)
    return f"{days}, {when.clock}" if when.clock and when.days[0] == when.days[1] else days


def published_words(published: datetime | None, precision: str) -> str:
    """Word a publication time, or say that it is not known."""
    if published is None:
        return "date not known"
    day = day_words(published.isoformat())
    return day if precision == "day" else f"{day}, {published:%H:%M}"


def shorten(words: str, most: int) -> str:
    """Cut a quote to its first words."""
    parts = words.split()
    return " ".join(parts[:most]) + ("…" if len(parts) > most else "")


def state_name(code: str) -> str:
    """Name a state by its ISO-3166 alpha-3 code; other codes speak for themselves."""
    return states().get(code, (code.replace("_", " "), ""))[0]


def question_words(question: Question) -> str:
    """Word a question with its codes named: "How many soldiers (ARM)" becomes "How many Armenian soldiers"."""
    text, party, other = question.text, question.party, question.unit
    if not party:
        return text
    if question.asks != "how_many":
        each = text.replace(f"{party} attack {party}", f"{party} fight each other") if party == other else text
        return _named(_named(each, party), other)
    if adjective := states().get(party, ("", ""))[1]:
        text = text.replace(f"How many {other} ({party})", f"How many {adjective} {other}")
    name = actor_words(party)
    text = text.replace(f" ({party})", f" of {name}").replace(f", {party})", f", {name})")
    return text.replace(f"({question.about},", f"({EFFECTS.get(question.about, question.about)},")


def _named(text: str, code: str) -> str:
    if not is_code(code) or code == BOTH:
        return text
    return re.sub(rf"(?<![\w+/]){re.escape(code)}(?![\w+/])", lambda _: actor_words(code), text)


def position_words(value: str) -> str:
    """Word the value of a position: a code becomes a name, an ISO day a day; anything else stays."""
    if is_code(value):
        return actor_words(value)
    return day_words(value) if ISO_DAY.fullmatch(value) else value


def sentence_words(sentence: str) -> str:
    """Name the states and organs that a sentence of the settling calls by their codes."""
    return CODED.sub(lambda found: actor_words(found[0]) if found["state"] in states() else found[0], sentence)
