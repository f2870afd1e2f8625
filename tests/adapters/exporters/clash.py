"""A dossier made by hand for exporters: a clash of two states, an incident without dead, one mentioned in passing."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from counterclaim.model.brief import Dossier
from counterclaim.model.claim import Act, Claim, Evidence, Figure, Maker, Voice
from counterclaim.model.codec import claim_id
from counterclaim.model.finding import Answer, Estimate, Finding, Position, Question
from counterclaim.model.incident import Episode, Incident
from counterclaim.model.place import Naming, Place
from counterclaim.model.report import Origin, Report, Section, report_id
from counterclaim.model.span import Span
from counterclaim.model.when import When

DAY = When("2031-03-04", "2031-03-04")
EVE = When("2031-03-01", "2031-03-02")
VIK = Place(
    "Vik", "geonames:3412883", 63.4186, -19.006, "town", "ISL", "IS.42", "Mýrdalshreppur", (Naming("Ford End", "NZL"),)
)
COAST = Place("South Coast", None, 63.5, -19.5, "region", "ISL")
FIRST = (
    "\U0001f534 Shots at the ford\n\nIceland's defence ministry said 3 soldiers were killed near Vik and 5 wounded. "
    "It said New Zealand's army shelled the post, and accused Wellington of breaking the truce. "
    "Two civilians were killed, a doctor said. =HYPERLINK(\"x\") was sprayed on a wall.\n"
)  # fmt: skip
SECOND = (
    "New Zealand's defence ministry said 12 Icelandic soldiers were killed and 4 captured after they attacked first. "
    "It denied shelling the post. Three shepherds were hurt on 1 March; unknown men opened fire. "
    "In 2029, 40 people had died.\n"
)  # fmt: skip


def clash() -> Dossier:
    one = _report("first.txt", FIRST, "Ford Herald; Late Edition", datetime(2031, 3, 4, 18))
    two = _report("second.txt", SECOND, "-Tasman Post", datetime(2031, 3, 5))
    ours, theirs = Voice("ISL/MoD", "Iceland's defence ministry"), Voice("NZL/MoD", "the ministry", via=("Wire",))
    doctor = Voice("UNNAMED", "a doctor", hedge="reportedly")
    c = {
        "3": _claim(one, Figure("killed", "soldier", "ISL", 3, 3), ours, "3 soldiers were killed", VIK, where="Vik"),
        "5": _claim(one, Figure("wounded", "soldier", "ISL", 5, 5), ours, "5 wounded", VIK),
        "2": _claim(one, Figure("killed", "civilian", "ISL", 2, 2), doctor, "Two civilians were killed"),
        "shelled": _claim(one, Act("ASSAULT", "heavy-weapons", ("NZL/MIL",), ("ISL",)), ours,
                          "New Zealand's army shelled the post", agent="New Zealand's army"),
        "accused": _claim(one, Act("ACCUSE", "allege", ("ISL/MoD",), ("NZL",), about="ASSAULT"), Voice("OUTLET"),
                          "accused Wellington of breaking the truce"),
        "12": _claim(two, Figure("killed", "soldier", "ISL", 12, 12), theirs, "12 Icelandic soldiers were killed"),
        "4": _claim(two, Figure("captured", "soldier", "ISL", 4, 4), theirs, "4 captured"),
        "first": _claim(two, Act("ASSAULT", None, ("ISL",), ("NZL",)), theirs, "they attacked first"),
        "denied": _claim(two, Act("ASSAULT", "heavy-weapons", ("NZL",), ("ISL",)), theirs, "shelling the post",
                         stance="denied"),
        "hurt": _claim(two, Figure("wounded", "civilian", "ISL", 3, 3), Voice("OUTLET"), "Three shepherds were hurt",
                       COAST, when=EVE),
        "fired": _claim(two, Act("ASSAULT", "firearms", ("UNKNOWN",), ("ISL/CIV",)), Voice("OUTLET"),
                        "unknown men opened fire", when=EVE),
        "2029": _claim(two, Figure("killed", "person", "ISL", 40, 40, scope="other_incident"), Voice("OUTLET"),
                       "40 people had died", when=When("2029-01-01", "2029-12-31", "year")),
        "wall": _claim(one, Act("THREATEN", None, ("NZL",), ("ISL",)), doctor, '=HYPERLINK("x") was sprayed'),
    }  # fmt: skip
    claims = tuple(c.values())
    eve, past = (c["hurt"], c["fired"]), (c["2029"],)
    main = Incident("i-ford", "Shots at the ford", _ids(x for x in claims if x not in (*eve, *past)),
                    (one.id, two.id), ("ISL", "NZL"), DAY, VIK,
                    episodes=(Episode("e-shelling", "shelling", DAY, (c["shelled"].id,)),))  # fmt: skip
    other = Incident("i-eve", "Shots on the coast", _ids(eve), (two.id,), ("ISL",), EVE, COAST, part_of="i-ford")
    passing = Incident("i-2029", "Mentioned in: second", _ids(past), (two.id,), ("ISL",), past[0].when)
    return Dossier((one, two), claims, (main, other, passing), _findings(c), (), ())


def _findings(c: dict[str, Claim]) -> tuple[Finding, ...]:
    dead = _asked("killed", "ISL", "soldiers")
    return (
        _finding("i-ford", dead, "conflict", Answer(3, 3, 12), (("3", [c["3"]]), ("12", [c["12"]])),
                 Answer(None, 3, None)),
        _finding("i-ford", _asked("killed", "ISL", "civilians"), "single", Answer(2, 2, None), (("2", [c["2"]]),),
                 Answer(None, 2, None)),
        _finding("i-ford", _asked("killed", "BOTH", "people"), "single", Answer(4, 4, 4), (("4", [c["2"]]),),
                 Answer(None, 4, None)),
        _finding("i-ford", _asked("wounded", "ISL", "soldiers"), "single", Answer(5, 5, 5), (("5", [c["5"]]),), None),
        _finding("i-ford", _asked("captured", "ISL", "soldiers"), "single", Answer(4, 4, 4), (("4", [c["4"]]),), None),
        _finding("i-ford", Question("who_did", "ASSAULT", "BOTH", "first", "Who attacked first?"), "conflict", None,
                 (("ISL", [c["first"]]), ("NZL", [c["shelled"]])), None),
        _finding("i-eve", _asked("wounded", "ISL", "civilians"), "single", Answer(3, 3, 3), (("3", [c["hurt"]]),),
                 None),
        _finding("i-2029", _asked("killed", "ISL", "people"), "single", Answer(40, 40, 40), (("40", [c["2029"]]),),
                 None),
    )  # fmt: skip


def _asked(effect: str, party: str, unit: str) -> Question:
    return Question("how_many", effect, party, unit, f"How many {unit} ({party}) were {effect}?")


def _finding(
    incident: str, asked: Question, status: str, answer: Answer | None,
    positions: tuple[tuple[str, list[Claim]], ...], acled: Answer | None,
) -> Finding:  # fmt: skip
    held = tuple(
        Position(value, _ids(claims), tuple(claim.voice.claimant for claim in claims), "2031-03-04", "2031-03-05")
        for value, claims in positions
    )
    ids = tuple(sorted(id for position in held for id in position.claims))
    both = (Estimate("ucdp/1", answer, "UCDP says so.", ids), Estimate("acled/1", acled, "ACLED says so.", ids))
    answers = both if asked.asks == "how_many" else ()
    name = f"f-{incident[2:]}-{asked.about}-{asked.party}-{asked.unit}".lower()
    return Finding(name, incident, asked, status, answer, "ucdp/1", held, ("Because.",), answers)


def _report(name: str, text: str, outlet: str, published: datetime) -> Report:
    return Report(report_id(name, text), f"news/{name}", text, Origin(outlet), text.split("\n")[0][:30],
                  published=published, sections=(Section("body", Span(0, len(text))),))  # fmt: skip


def _claim(
    report: Report, body: Figure | Act, voice: Voice, what: str, place: Place | None = None, stance: str = "asserted",
    when: When = DAY, **quotes: str,
) -> Claim:  # fmt: skip
    found = []
    for role, quote in {"what": what, **quotes}.items():
        start = report.text.index(quote)
        found.append(Evidence(role, Span(start, start + len(quote)), quote))
    made = Claim("", report.id, report.source, body, voice, tuple(found), Maker("test", 1), stance, when, place)
    return replace(made, id=claim_id(made))


def _ids(claims) -> tuple[str, ...]:
    return tuple(sorted(claim.id for claim in claims))
