"""Make up reports and claims of many incidents, to measure speed; the same for the same size."""

from __future__ import annotations

import random
from datetime import datetime, timedelta

from counterclaim.model.claim import Act, Claim, Evidence, Figure, Maker, Voice
from counterclaim.model.place import Place
from counterclaim.model.report import Origin, Report
from counterclaim.model.span import Span
from counterclaim.model.when import When

STATES = ("ARM", "AZE", "ISR", "UKR", "RUS", "SDN", "YEM", "IND", "PAK", "MLI")
SYLLABLES = ("ka", "lo", "mi", "ra", "ten", "vor", "shu", "pol", "gar", "din", "bes", "tur", "zan", "quo", "mer")
CLAIMS_A_REPORT = 10


def make_claims(size: int) -> tuple[list[Report], list[Claim]]:
    """Make at least `size` claims: incidents of three to eight reports, ten claims each."""
    chance = random.Random(size)
    reports: list[Report] = []
    claims: list[Claim] = []
    while len(claims) < size:
        place, party = make_name(chance), chance.choice(STATES)
        day = datetime(2020, 1, 1) + timedelta(days=chance.randrange(1400))
        toll = chance.randrange(3, 90)
        for step in range(chance.randrange(3, 9)):
            report = make_report(chance, place, day, toll + step, len(reports))
            reports.append(report)
            claims += (make_claim(chance, report, place, party, day, toll + step, n) for n in range(CLAIMS_A_REPORT))
    return reports, claims


def make_name(chance: random.Random) -> str:
    """Make up a place name."""
    return "".join(chance.choice(SYLLABLES) for _ in range(3)).capitalize()


def make_report(chance: random.Random, place: str, day: datetime, toll: int, number: int) -> Report:
    """Make up one report of an incident."""
    filler = " ".join(make_name(chance).lower() for _ in range(80))
    text = f"Shelling hit {place} and {make_name(chance)} that day. Officials said {toll} people died there. {filler}."
    published = day + timedelta(days=chance.randrange(3))
    return Report(f"r{number:06d}", f"r{number:06d}", text, Origin(f"outlet {number % 40}"), published=published)


def make_claim(
    chance: random.Random, report: Report, place: str, party: str, day: datetime, toll: int, number: int
) -> Claim:
    """Make up one claim of a report: six figures, then four acts."""
    body: Figure | Act
    if number < 6:
        effect = ("killed", "wounded", "captured", "missing", "displaced", "killed")[number]
        body = Figure(effect, chance.choice(("soldier", "civilian", "person")), party, toll, toll)
    else:
        body = Act(chance.choice(("ASSAULT", "ACCUSE", "AGREE")), None, (chance.choice(STATES),), (party,))
    date = day.date().isoformat()
    start = report.text.index("Officials")
    what = Evidence("what", Span(start, start + 20), report.text[start : start + 20])
    voice = Voice(chance.choice((party, f"{party}/MoD", "OUTLET", "UN")))
    return Claim(f"{report.id}-{number}", report.id, report.id, body, voice, (what,), Maker("made up", 1),
                 when=When(date, date), where=Place(place, precision="town"))  # fmt: skip
