"""A small dossier made by hand, hostile words included: what the tests of exporters and pages show."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from counterclaim.model.brief import Brief, Dossier, Line
from counterclaim.model.claim import Act, Claim, Evidence, Figure, Maker, Rejection, Voice
from counterclaim.model.codec import claim_id
from counterclaim.model.finding import Answer, Estimate, Finding, Position, Question
from counterclaim.model.incident import Incident
from counterclaim.model.judgement import Judgement
from counterclaim.model.place import Place
from counterclaim.model.report import Doubt, Origin, Report, Section, report_id
from counterclaim.model.span import Span
from counterclaim.model.when import When

HOSTILE = "<script>document.title='owned'</script><img src=x onerror=alert(1)> & \"quoted\" \u202egnirts"
DAY = When("2021-11-16", "2021-11-16")
FIRST = (
    "Shelling at the ford\n\nThe defence ministry of Norland said that 12 soldiers were killed near Port Amber.\n"
    f"Sudland accused Norland of shelling first. {HOSTILE}\n\nLeave a Reply"
)
SECOND = "Sudland's army said that 3 soldiers of Norland were killed.\n\nAt least 40 people fled, a monitor said."


def make_report(name: str, text: str, outlet: str, hour: int, furniture: str = "") -> Report:
    sections = [Section("body", Span(0, len(text)))]
    if furniture:
        cut = text.index(furniture)
        sections = [Section("body", Span(0, cut)), Section("furniture", Span(cut, len(text)))]
    return Report(
        report_id(name, text), f"news/{name}", text, Origin(outlet), text.split("\n")[0],
        published=datetime(2021, 11, 17, hour), published_precision="minute", sections=tuple(sections),
        doubts=(Doubt("published", f"Two dates; the later was taken. {HOSTILE}"),) if furniture else (),
    )  # fmt: skip


def evidence(report: Report, role: str, quote: str) -> Evidence:
    start = report.text.index(quote)
    return Evidence(role, Span(start, start + len(quote)), quote)


def make_claim(report: Report, body: Figure | Act, voice: Voice, **quotes: str) -> Claim:
    found = tuple(evidence(report, role, quote) for role, quote in quotes.items())
    where = Place("Port Amber", None, 47.1, 8.2, "town", "CHE") if "where" in quotes else None
    claim = Claim("", report.id, report.source, body, voice, found, Maker("test", 1), when=DAY, where=where,
                  how=("party: named in the words",))  # fmt: skip
    return replace(claim, id=claim_id(claim))


def make_dossier() -> Dossier:
    one = make_report("one.txt", FIRST, "Ford Herald", 9, "Leave a Reply")
    two = make_report("two.txt", SECOND, "Amber Post", 11)
    killed = make_claim(
        one, Figure("killed", "soldier", "ARM", 12, 12), Voice("ARM/MoD", "The defence ministry", via=("Wire",)),
        what="12 soldiers were killed", count="12", speaker="The defence ministry of Norland", where="Port Amber",
    )  # fmt: skip
    denied = make_claim(
        two, Figure("killed", "soldier", "ARM", 3, 3), Voice("AZE/MIL", "army"),
        what="3 soldiers of Norland were killed", count="3", speaker="Sudland's army",
    )  # fmt: skip
    fled = make_claim(
        two, Figure("displaced", "person", None, 40, None, "at_least"), Voice("UNNAMED", "a monitor"),
        what="At least 40 people fled", count="At least 40",
    )  # fmt: skip
    accused = make_claim(
        one, Act("ACCUSE", None, ("AZE",), ("ARM",), about="ASSAULT"), Voice("OUTLET", mode="outlet"),
        what="Sudland accused Norland of shelling first",
    )  # fmt: skip
    shelled = make_claim(
        one, Act("ASSAULT", None, ("ARM",), ("UNKNOWN",)), Voice("AZE"), what="shelling first. <script>",
    )  # fmt: skip
    claims = (killed, accused, shelled, denied, fled)
    main = Incident("i-main", f"Shelling at the ford {HOSTILE}", tuple(sorted(c.id for c in claims)),
                    (one.id, two.id), ("ARM", "AZE"), DAY, killed.where)  # fmt: skip
    war = Incident("i-war", "An older war", (fled.id,), (two.id,), scope="background")
    dead = Question("how_many", "killed", "ARM", "soldiers", "How many soldiers (ARM) were killed?")
    gone = Question("how_many", "displaced", "UNKNOWN", "people", "How many people were displaced?")
    findings = (
        Finding("f-dead", main.id, dead, "conflict", Answer(3, 12, 12), "ucdp/1",
                (Position("12", (killed.id,), ("ARM/MoD",), "2021-11-17"),
                 Position("3", (denied.id,), ("AZE/MIL",), "2021-11-17", superseded=True)),
                (f"The two sides differ. {HOSTILE}",),
                (Estimate("acled/1", Answer(3, 3, 12), "The lowest."),
                 Estimate("conceded/1", None, "Nobody concedes."))),
        Finding("f-fled", main.id, gone, "single", Answer(40, 40, None), "ucdp/1",
                (Position("at least 40", (fled.id,), ("a monitor",)),), ("One voice.",)),
    )  # fmt: skip
    lines = (Line("12 soldiers were killed.", (killed.id, denied.id), "f-dead"), Line("Shelling.", (shelled.id,)))
    brief = Brief(main.id, main.title, lines, lines[:1], (), (Line("Sudland accuses Norland.", (accused.id,)),),
                  (Line("2021-11-16: shelling", (shelled.id,)),))  # fmt: skip
    rejections = (
        Rejection("news/bad.bin", "news/bad.bin", "not_text", f"these bytes are no text {HOSTILE}"),
        Rejection(two.id, two.source, "number_not_in_quote", "the words do not say 7", "count", HOSTILE, "test/1"),
    )
    judgement = Judgement(one.id, two.id, "same", 0.9, ("one day, one place",), "compare/1")
    return Dossier((one, two), claims, (main, war), findings, (brief,), rejections, (judgement,))
