"""Tell: findings become a brief that an editor can print; a line cannot exist without claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from .model.actor import BOTH, ORGANS, OUTLET, UNKNOWN, UNNAMED, organ_of, state_of
from .model.brief import Brief, Line
from .model.claim import Act, Claim, Figure
from .model.finding import Finding, Position
from .model.incident import Incident
from .model.report import Report

HEADLINES = 5  # lines that say what happened
WEIGHT = {"killed": 9, "killed_or_missing": 8, "wounded": 7, "killed_or_wounded": 6, "captured": 6, "missing": 5,
          "displaced": 4, "lost": 4, "destroyed": 3, "evacuated": 2}  # fmt: skip
VERBS = {
    "killed": ("was killed", "were killed"), "wounded": ("was wounded", "were wounded"),
    "killed_or_wounded": ("was killed or wounded", "were killed or wounded"),
    "captured": ("was captured", "were captured"), "missing": ("is missing", "are missing"),
    "killed_or_missing": ("was killed or is missing", "were killed or are missing"),
    "displaced": ("was displaced", "were displaced"), "evacuated": ("was evacuated", "were evacuated"),
    "released": ("was released", "were released"), "deployed": ("was deployed", "were deployed"),
    "destroyed": ("was destroyed", "were destroyed"), "damaged": ("was damaged", "were damaged"),
    "lost": ("was lost", "were lost"), "seized": ("was seized", "were seized"), "closed": ("was closed", "were closed"),
}  # fmt: skip
SINGULAR = {
    "soldiers": "soldier", "civilians": "civilian", "people": "person", "children": "child", "women": "woman",
    "positions": "position", "vehicles": "vehicle", "aircraft": "aircraft", "buildings": "building",
    "peacekeepers": "peacekeeper", "journalists": "journalist", "medics": "medic", "tanks": "tank", "drones": "drone",
    "helicopters": "helicopter", "weapons": "weapon", "settlements": "settlement", "ships": "ship", "roads": "road",
    "bridges": "bridge", "women and children": "woman or child",
}  # fmt: skip
DEEDS = {
    "ACCUSE": "accuses", "ASSAULT": "attacked", "REJECT": "rejects what is said by", "THREATEN": "threatens",
    "REQUEST": "calls on", "COERCE": "took or held ground or people of", "AGREE": "agreed with",
    "CONSULT": "talked with", "RETREAT": "withdrew before", "CONCEDE": "gave way to", "MOBILIZE": "moved forces against",
    "AID": "helped", "SUPPORT": "backed", "SANCTION": "imposed sanctions on", "PROTEST": "protested against",
    "COOPERATE": "worked with",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Names:
    """Know what codes are called in English: names and demonyms by state."""

    states: Mapping[str, str]
    demonyms: Mapping[str, str]

    def actor(self, code: str) -> str:
        """Return a code in words: `ARM/MoD` gives "Armenia's defence ministry"."""
        if "+" in code:
            return join([self.actor(part) for part in code.split("+")])
        state, organ = state_of(code), organ_of(code)
        name = self.states.get(state, state)
        if organ is None:
            return {BOTH: "both sides", UNKNOWN: "someone unnamed", UNNAMED: "unnamed sources"}.get(code, name)
        if state not in self.states:
            return organ
        article = name.startswith("United ")
        whose = f"the {name}'" if article and name.endswith("s") else f"{'the ' if article else ''}{name}'s"
        return f"{whose} {ORGANS.get(organ, organ)}"

    def of(self, party: str) -> str:
        """Return a party as an adjective: `ARM` gives "Armenian"."""
        return "" if party in (BOTH, UNKNOWN) else self.demonyms.get(party) or self.states.get(party, party)


def read_names(text: str) -> Names:
    """Read the table of names: code, name and demonym a line, "#" before remarks."""
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return Names({r[0]: r[1] for r in rows if len(r) > 1}, {r[0]: r[2] for r in rows if len(r) > 2 and r[2]})


def tell(
    reports: Sequence[Report], claims: Sequence[Claim], incidents: Sequence[Incident], findings: Sequence[Finding],
    names: Names | None = None,
) -> tuple[Brief, ...]:  # fmt: skip
    """Write a brief for every incident that has something to say, the one with most reports first."""
    known = names or Names({}, {})
    by_claim = {claim.id: claim for claim in claims}
    by_incident: dict[str, list[Finding]] = {incident.id: [] for incident in incidents}
    for finding in findings:
        by_incident.setdefault(finding.incident, []).append(finding)
    outlets = {r.id: r.origin.outlet or r.source for r in reports}
    ordered = sorted(incidents, key=lambda i: (i.scope != "incident", -len(i.reports), -len(i.claims), i.id))
    return tuple(Teller(i, by_incident[i.id], by_claim, known, outlets).brief() for i in ordered)


class Teller:
    """Tell one incident."""

    def __init__(
        self, incident: Incident, findings: Sequence[Finding], claims: Mapping[str, Claim], names: Names,
        outlets: Mapping[str, str],
    ) -> None:  # fmt: skip
        self.incident, self.findings, self.claims, self.names = incident, findings, claims, names
        self.outlets = outlets

    def brief(self) -> Brief:
        """Put the lines together."""
        counts = [f for f in self.findings if f.question.asks == "how_many" and not is_makeup(f)]
        return Brief(
            incident=self.incident.id,
            title=self.incident.title,
            happened=tuple(self.happened(counts))[:HEADLINES],
            disputed=tuple(self.line(f) for f in self.findings if f.status == "conflict" and f.positions),
            revised=tuple(self.line(f) for f in self.findings if f.status in ("update", "correction")),
            accusations=tuple(self.accusations()),
            timeline=tuple(self.timeline()),
        )

    def happened(self, counts: Sequence[Finding]) -> Iterable[Line]:
        """Say what happened: the fighting and its day first, then the losses that weigh most."""
        if (opening := self.opening()) is not None:
            yield opening
        seen: set[tuple[str, str, str]] = set()
        for finding in sorted(counts, key=self.weight):
            key = finding.question.about, finding.question.party, finding.question.unit
            if key not in seen:
                seen.add(key)
                yield self.line(finding)

    def weight(self, finding: Finding) -> tuple[int, int, str]:
        """Order findings: graver losses first, then those with more voices."""
        voices = len({v for p in finding.positions for v in p.voices})
        return -WEIGHT.get(finding.question.about, 1), -voices, finding.id

    def opening(self) -> Line | None:
        """Say who fought whom, when and where."""
        fights = [
            c for c in self.members(Act) if isinstance(c.body, Act) and c.body.type == "ASSAULT" and c.body.targets
        ]
        if not fights:
            return None
        sides = sorted({state_of(code) for c in fights for code in (*act(c).actors, *act(c).targets)} - {UNKNOWN})
        chosen = [side for side in self.incident.parties if side in sides][:2] or sides[:2]
        days = f" on {day_words(self.incident.window.days)}" if self.incident.window else ""
        place = f" at {self.incident.place.name}" if self.incident.place else ""
        text = (
            f"{join([self.names.actor(s) for s in sorted(chosen)])} fought{place}{days}."
            if len(chosen) > 1
            else (
                f"{self.names.actor(fights[0].body.targets[0])} came under attack{place}{days}."  # type: ignore[union-attr]
            )
        )
        return Line(sentence(text), tuple(sorted(c.id for c in fights)[:4]))

    def members(self, kind: type[Act] | type[Figure]) -> list[Claim]:
        """List the incident's claims of one kind, in order."""
        return [
            self.claims[c] for c in self.incident.claims if c in self.claims and isinstance(self.claims[c].body, kind)
        ]

    def line(self, finding: Finding) -> Line:
        """Say one finding."""
        if finding.question.asks == "how_many":
            text = self.count_words(finding)
        else:
            text = self.other_words(finding)
        claims = tuple(c for p in finding.positions for c in p.claims)
        return Line(sentence(text), claims, finding.id)

    def count_words(self, finding: Finding) -> str:
        """Say a count with who gives it: agreed, revised or disputed."""
        q = finding.question
        positions = [p for p in finding.positions if p.value != "some, uncounted"] or list(finding.positions)
        if finding.status in ("update", "correction") and len(positions) > 1:
            ordered = sorted(positions, key=lambda p: (p.first or "", p.value))
            old, new = ordered[0], next((p for p in reversed(ordered) if not p.superseded), ordered[-1])
            return (f"the count of {self.subject(q.party, q.unit, 2)} {effect_words(q.about)} went from {old.value} to "
                    f"{new.value}, according to {self.voices(new)}")  # fmt: skip
        if finding.status == "conflict" and len(positions) > 1:
            clauses = [f"{self.voices(p)} {'say' if len(p.voices) > 1 else 'says'} {p.value}" for p in positions]
            return f"how many {self.subject(q.party, q.unit, 2)} {VERBS.get(q.about, ('', q.about))[1]} is disputed: {'; '.join(clauses)}"
        best = positions[-1]
        plural = 1 if best.value in ("1", "about 1") else 2
        verb = VERBS.get(q.about, (q.about, q.about))[plural - 1]
        number = "some" if best.value == "some, uncounted" else best.value
        return f"{number} {self.subject(q.party, q.unit, plural)} {verb}, according to {self.voices(best)}"

    def subject(self, party: str, unit: str, number: int) -> str:
        """Name what is counted: "Armenian soldiers"."""
        noun = (
            SINGULAR.get(unit, unit)
            if number == 1
            else (unit if unit in SINGULAR or unit.endswith("s") else f"{unit}s")
        )
        both = " of both sides" if party == BOTH else ""
        return f"{self.names.of(party)} {noun}{both}".strip()

    def voices(self, position: Position) -> str:
        """Name the voices of a position, at most three."""
        named = [self.voice(v) for v in position.voices]
        more = f" and {len(named) - 3} more" if len(named) > 3 else ""
        return (", ".join(named[:3]) + more) if more else join(named)

    def voice(self, voice: str) -> str:
        """Name a voice."""
        return voice if voice.startswith("unnamed sources") or voice in (OUTLET,) else self.names.actor(voice)

    def other_words(self, finding: Finding) -> str:
        """Say a finding on who, when or whether."""
        clauses = []
        for p in finding.positions:
            value = self.names.actor(p.value) if finding.question.asks == "who_did" else p.value
            clauses.append(f"{value} ({self.voices(p)})")
        question = finding.question.text.rstrip("?")
        for code in sorted(
            {part for part in (finding.question.party, finding.question.unit) if part}, key=len, reverse=True
        ):
            question = question.replace(f" {code}", f" {self.names.actor(code)}")
        return f"{question}? {'; '.join(clauses)}"

    def accusations(self) -> Iterable[Line]:
        """Say who accuses whom, each pair once with all its claims."""
        pairs: dict[tuple[str, str, str], list[str]] = {}
        for claim in self.members(Act):
            deed = act(claim)
            if deed.type == "ACCUSE" and deed.targets and UNKNOWN not in deed.actors:
                key = "+".join(deed.actors), "+".join(deed.targets), deed.about or ""
                pairs.setdefault(key, []).append(claim.id)
        for (who, whom, about), ids in sorted(pairs.items()):
            quote = self.claims[ids[0]].quote()
            of = f" of having {DEEDS.get(about, about.lower())} them" if about == "ASSAULT" else ""
            mutual = who == whom
            text = (f"{self.names.actor(who)} accuse each other" if mutual
                    else f"{self.names.actor(who)} accuses {self.names.actor(whom)}{of}")  # fmt: skip
            yield Line(sentence(f"{text}: “{quote}”"), tuple(ids))

    def timeline(self) -> Iterable[Line]:
        """List the acts whose day is known, in order, one a day, hour, type and pair."""
        rows: dict[tuple[str, str, str, str, str], list[str]] = {}
        for claim in self.members(Act):
            if claim.when is None or claim.when.basis == "published" or claim.stance in ("planned", "conditional"):
                continue
            deed = act(claim)
            key = (
                claim.when.earliest[:10],
                claim.when.clock or "",
                deed.type,
                "+".join(deed.actors),
                "+".join(deed.targets),
            )
            rows.setdefault(key, []).append(claim.id)
        for (day, clock, kind, who, whom), ids in sorted(rows.items()):
            when = f"{day} {clock}".strip()
            told = f"{self.names.actor(who)} {DEEDS.get(kind, kind.lower())} {self.names.actor(whom) if whom else 'nobody named'}"
            yield Line(f"{when}: {told}: “{self.claims[ids[0]].quote()}”", tuple(ids))


def is_makeup(finding: Finding) -> bool:
    """Tell whether a finding says how a number is made up."""
    return finding.question.unit.startswith("make-up")


def act(claim: Claim) -> Act:
    """Return the act of a claim that holds one."""
    if not isinstance(claim.body, Act):
        raise TypeError(f"claim {claim.id} holds no act")
    return claim.body


def effect_words(effect: str) -> str:
    """Return an effect as an adjective: "killed or missing"."""
    return effect.replace("_", " ")


def join(words: Sequence[str]) -> str:
    """Join words as English does: "a, b and c"."""
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1]))) if words else "nobody named"


def sentence(text: str) -> str:
    """Begin with a capital letter and end with a full stop."""
    text = text.strip()
    return (text[:1].upper() + text[1:]) + ("" if text.endswith((".", "?", "!", "”")) else ".")


def day_words(days: tuple[str, str]) -> str:
    """Write one day or a span of days."""
    return days[0] if days[0] == days[1] else f"{days[0]} to {days[1]}"
