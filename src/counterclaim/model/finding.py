"""Findings: a question, the positions taken on it, and the answer under a named rule."""

from __future__ import annotations

from dataclasses import dataclass

from .actor import BOTH, UNKNOWN, is_state

STATUSES = ("agreed", "compatible", "update", "correction", "conflict", "single", "unanswered")
ASKS = ("how_many", "who_did", "when", "where", "whether")
MAKE_UP = "make-up of "
"""The unit of a question begins so where it asks only how one number is made up."""


@dataclass(frozen=True, slots=True, order=True)
class Question:
    """Ask one thing; only claims that answer equal questions can contradict each other.

    `about` is the effect of a figure or the type of an act; `place` is named only where one incident's counts
    are of several places.
    """

    asks: str
    about: str
    party: str
    unit: str
    text: str
    place: str = ""

    @property
    def is_make_up(self) -> bool:
        """Tell whether it asks only how a number that is counted elsewhere is made up."""
        return self.unit.startswith(MAKE_UP)

    @property
    def is_count(self) -> bool:
        """Tell whether it asks for a number of people or things."""
        return self.asks == "how_many" and not self.is_make_up

    @property
    def counted(self) -> str:
        """Name what is counted: the soldiers of a party that is no state are its fighters."""
        irregular = self.unit == "soldiers" and self.party not in (BOTH, UNKNOWN) and not is_state(self.party)
        return "fighters" if irregular else self.unit


@dataclass(frozen=True, slots=True)
class Answer:
    """Give what a rule would enter; None where the rule leaves a bound open."""

    low: int | str | None
    best: int | str | None
    high: int | str | None


@dataclass(frozen=True, slots=True)
class Estimate:
    """Say what a rule enters and why: `used` are the claims it goes by, `aside` the others with the reason each."""

    rule: str
    answer: Answer | None
    reason: str
    used: tuple[str, ...] = ()
    aside: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Position:
    """Group mutually compatible answers.

    `voices` are the independent origins that hold it; `first` and `last` ISO times of its reports;
    `superseded` is set where the same voice later said otherwise.
    """

    value: str
    claims: tuple[str, ...]
    voices: tuple[str, ...]
    first: str | None = None
    last: str | None = None
    superseded: bool = False


@dataclass(frozen=True, slots=True)
class Pairing:
    """Say what the answers of two groups of claims are to each other, each claim of one to each of the other.

    `status` is update or correction where `newer` replaced `older`, and conflict where neither replaced the other.
    """

    status: str
    older: tuple[str, ...]
    newer: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """Answer a question of one incident, or say why it stays open.

    `pairings` tell of every two answers to the question that cannot both be true, also where one of them stands in
    another finding on the same question; answers of no pairing can both be true.
    """

    id: str
    incident: str
    question: Question
    status: str
    answer: Answer | None
    rule: str
    positions: tuple[Position, ...]
    why: tuple[str, ...]
    answers: tuple[Estimate, ...] = ()
    related: tuple[str, ...] = ()
    pairings: tuple[Pairing, ...] = ()
