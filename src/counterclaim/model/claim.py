"""Claims: one proposition that a report puts forward, with whoever it comes from and the words it stands on."""

from __future__ import annotations

from dataclasses import dataclass, field

from .place import Place
from .span import Span
from .when import When

EFFECTS_ON_PEOPLE = (
    "killed", "wounded", "killed_or_wounded", "captured", "missing", "killed_or_missing",
    "displaced", "evacuated", "released", "deployed",
)  # fmt: skip
EFFECTS_ON_THINGS = ("destroyed", "damaged", "lost", "seized", "closed")
EFFECTS = EFFECTS_ON_PEOPLE + EFFECTS_ON_THINGS
QUALIFIERS = ("exact", "approx", "at_least", "more_than", "at_most", "preliminary", "vague")
FIGURE_SCOPES = ("incident", "other_incident", "running_total")
ACT_SCOPES = ("incident", "other_incident", "background")
PLACE_BASES = ("stated", "scene")
STATED, SCENE = PLACE_BASES
STANCES = ("asserted", "denied", "doubted", "planned", "conditional", "ongoing")
ROLES = ("what", "count", "speaker", "cue", "where", "when", "agent", "target")
ACT_TYPES = (
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "ACCUSE", "REJECT", "THREATEN",
    "REQUEST", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Evidence:
    """Quote the words that one field of a claim stands on; `quote` must be the text at `span`."""

    role: str
    span: Span
    quote: str


@dataclass(frozen=True, slots=True)
class Voice:
    """Say who puts a claim forward, and through whom.

    `via` names those whom the report cites for it, nearest the outlet first; `mode` is direct, indirect
    or outlet; `hedge` the word that weakens it ("reportedly") or None.
    """

    claimant: str
    name: str | None = None
    mode: str = "indirect"
    via: tuple[str, ...] = ()
    hedge: str | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """Count people or things affected; `low` or `high` is None where the words leave it open.

    `subset_of` is the id of the whole's claim (in a Draft: the key of the whole's draft).
    """

    effect: str
    unit: str
    party: str | None
    low: int | None
    high: int | None
    qualifier: str = "exact"
    scope: str = "incident"
    subset_of: str | None = None


@dataclass(frozen=True, slots=True)
class Act:
    """Code who did what to whom as a PLOVER type with its mode.

    `about` names the kind of act alleged, where the act is an accusation ("ASSAULT").
    """

    type: str
    mode: str | None
    actors: tuple[str, ...]
    targets: tuple[str, ...] = ()
    scope: str = "incident"
    about: str | None = None


@dataclass(frozen=True, slots=True)
class Maker:
    """Sign a claim: which extractor, at which version."""

    name: str
    version: int

    def __str__(self) -> str:
        return f"{self.name}/{self.version}"


@dataclass(frozen=True, slots=True)
class Draft:
    """Propose a claim; only the gate (`read.ground`) turns it into one.

    `key` is unique among the drafts of one reading. `how` says in a sentence a field how it was found
    ("party: possessive 'its' stands for Baku"), for `counterclaim explain`; `where_basis` is as in a Claim.
    """

    key: str
    body: Figure | Act
    voice: Voice
    evidence: tuple[Evidence, ...]
    maker: Maker
    stance: str = "asserted"
    when: When | None = None
    where: Place | None = None
    how: tuple[str, ...] = ()
    where_basis: str = STATED


@dataclass(frozen=True, slots=True)
class Claim:
    """Hold what a report says, verified: every quote is the text at its span.

    `where_basis` says how the place is known: stated (the report's words on the event give it) or scene (no words
    place the event, so it lies where the report's main event does).
    """

    id: str
    report: str
    source: str
    body: Figure | Act
    voice: Voice
    evidence: tuple[Evidence, ...]
    maker: Maker
    stance: str = "asserted"
    when: When | None = None
    where: Place | None = None
    how: tuple[str, ...] = field(default=(), compare=False)
    where_basis: str = STATED

    @property
    def kind(self) -> str:
        """Return `figure` or `act`."""
        return "figure" if isinstance(self.body, Figure) else "act"

    @property
    def told_where(self) -> Place | None:
        """Return where it happened, if the report's words on it say so; the scene of a report is no word on it."""
        return self.where if self.where_basis == STATED else None

    def quote(self, role: str = "what") -> str:
        """Return the first quote that plays `role`, or an empty text."""
        return next((e.quote for e in self.evidence if e.role == role), "")


@dataclass(frozen=True, slots=True)
class Rejection:
    """Record what was not taken in, and why; nothing is lost silently.

    Codes: unreadable, empty, not_text, too_large, too_deep, too_slow, unsafe_name, other_files, wrong_language,
    quote_not_in_text, span_outside, number_not_in_quote, no_evidence, bad_field, in_furniture, stage_failed.
    `count` says how many files or records one rejection stands for; `language` is the ISO 639-1 code of a
    report in another language than those that are read.
    """

    report: str
    source: str
    code: str
    reason: str
    role: str | None = None
    quote: str | None = None
    maker: str | None = None
    count: int = 1
    language: str | None = None
