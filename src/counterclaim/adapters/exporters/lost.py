"""Count what a vocabulary leaves out of a dossier, for the loss report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable

from ...model.brief import Dossier
from ...model.claim import Act, Claim, Figure
from .format import Loss
from .occurrence import PASSING, REAL, in_passing
from .toll import claims_of

REVISED = ("update", "correction")


def lost_figures(dossier: Dossier, carried: Collection[str], why: str) -> tuple[Loss, ...]:
    """Count the figures whose effect the vocabulary has no place for, an effect each."""
    dropped = [c for c in dossier.claims if isinstance(c.body, Figure) and c.body.effect not in carried]
    named = _grouped(dropped, lambda c: c.body.effect if isinstance(c.body, Figure) else "")
    return tuple(counted(f"{effect.replace('_', ' ')} figure", ids, why) for effect, ids in named)


def lost_acts(dossier: Dossier, carried: Callable[[Act], bool], why: str) -> tuple[Loss, ...]:
    """Count the acts that the vocabulary does not record, a type each."""
    dropped = [c for c in dossier.claims if isinstance(c.body, Act) and c.stance in REAL and not carried(c.body)]
    named = _grouped(dropped, lambda c: c.body.type if isinstance(c.body, Act) else "")
    return tuple(counted(f"{kind} act", ids, why) for kind, ids in named)


def lost_stances(dossier: Dossier) -> tuple[Loss, ...]:
    """Count what is denied, doubted, planned or conditional: no vocabulary of events has a place for it."""
    dropped = [claim for claim in dossier.claims if claim.stance not in REAL]
    why = "only what is said to have happened is an event"
    return tuple(counted(f"{name} claim", ids, why) for name, ids in _grouped(dropped, lambda c: c.stance))


def lost_disputes(dossier: Dossier, why: str = "one value is entered; the others and whose they are, are not") \
        -> tuple[Loss, ...]:  # fmt: skip
    """Count the questions in dispute or revised, and whether who began is among them."""
    found = []
    conflicts = [f for f in dossier.findings if f.status == "conflict"]
    revised = [f for f in dossier.findings if f.status in REVISED]
    began = [f for f in dossier.findings if f.question.asks == "who_did" and f.question.unit == "first"]
    for what, findings, because in (
        ("question in dispute", conflicts, why),
        ("question that a voice revised", revised, "only what holds now is entered"),
        ("answer to who began", began, "the vocabulary does not record it"),
    ):
        if findings:
            ids = tuple(dict.fromkeys(id for finding in findings for id in claims_of(finding)))
            asked = "; ".join(dict.fromkeys(finding.question.text for finding in findings))
            found.append(Loss(f"{plural(what, len(findings))} ({asked})", len(findings), because, ids))
    return tuple(found)


def lost_words(dossier: Dossier) -> tuple[Loss, ...]:
    """Count the quotes and voices that stay behind in the dossier."""
    quotes = sum(len(claim.evidence) for claim in dossier.claims)
    voices = len({claim.voice.claimant for claim in dossier.claims})
    return (
        Loss("quotes with their places in the reports", quotes, "the vocabulary has no field for evidence"),
        Loss("voices as claimants", voices, "sources are named, but not which of them says what"),
    )


def lost_incidents(dossier: Dossier) -> tuple[Loss, ...]:
    """Count the incidents that are only mentioned, and the parts and wholes of those that are told."""
    passing = in_passing(dossier)
    ids = tuple(dict.fromkeys(id for incident in passing for id in incident.claims))
    parts = sum(len(incident.episodes) for incident in dossier.incidents)
    courses = sum(incident.part_of is not None for incident in dossier.incidents)
    counted = (
        (plural("incident mentioned in passing", len(passing)), len(passing), PASSING, ids),
        (plural("part of an incident", parts), parts, "an incident is entered as a whole", ()),
        (
            plural("incident in a course of events", courses),
            courses,
            "nothing says that they belong to a larger one",
            (),
        ),
    )
    return tuple(Loss(*one) for one in counted if one[1])


def lost_briefs(dossier: Dossier) -> tuple[Loss, ...]:
    """Count the briefs that nobody told."""
    if dossier.briefs or not dossier.incidents:
        return ()
    return (Loss("briefs", len(dossier.incidents), "record files hold no sentences; tell them anew first"),)


def plural(what: str, count: int) -> str:
    """Return what is counted in its number: the noun is the last word, or the one before "in", "that", "to" ..."""
    if count == 1:
        return what
    for before in (" mentioned ", " without ", " in ", " that ", " to ", " of ", " by "):
        if before in what:
            head, _, tail = what.partition(before)
            return f"{head}s{before}{tail}"
    return f"{what}s"


def counted(what: str, ids: tuple[str, ...], why: str) -> Loss:
    """Count claims that are lost, and name them."""
    return Loss(plural(what, len(ids)), len(ids), why, ids)


def _grouped(claims: Iterable[Claim], key: Callable[[Claim], str]) -> list[tuple[str, tuple[str, ...]]]:
    found: dict[str, list[str]] = defaultdict(list)
    for claim in claims:
        found[key(claim)].append(claim.id)
    return [(name, tuple(sorted(ids))) for name, ids in sorted(found.items())]
