"""Small incidents told as newsrooms tell them: each has its reports, its counts, and what an editor would say.

The counts of a report are its lines in angle brackets, `<number unit voice>`, each before the words it stands on,
which end at a bracket: `<4 person HOSP four people were killed>`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import pytest

from counterclaim.model.claim import Claim
from counterclaim.model.finding import Finding
from counterclaim.model.incident import Incident
from counterclaim.model.report import Report
from counterclaim.settle.settle import settle
from tests.cases import act, figure, report

COUNT = re.compile(r"<(?P<number>\S+) (?P<unit>\S+) (?P<who>\S+) (?P<words>[^<>]+)>")
QUALIFIERS = {"+": "at_least", "~": "approx"}


@dataclass(frozen=True)
class Small:
    """Hold one incident: its reports as (time, outlet, text), and the status and answers that it should come to."""

    reports: tuple[tuple[str, str, str], ...]
    status: str
    answers: dict[str, object] = field(default_factory=dict)
    unit: str = ""
    fights: tuple[tuple[str, str], ...] = ()


def number(told: str) -> tuple[int | None, int | None, str]:
    """Read `7`, `7+` (at least), `~7` (about), `7-9` and `some`."""
    if told == "some":
        return 1, None, "vague"
    if told == "dozens":
        return 24, None, "approx"
    if "-" in told:
        low, high = map(int, told.split("-"))
        return low, high, "exact"
    plain = int(told.strip("+~"))
    mark = next((QUALIFIERS[c] for c in told if c in QUALIFIERS), "exact")
    return plain, None if mark == "at_least" else plain, mark


def claims_of(text: str, where: Report) -> list[Claim]:
    """Return the counts that stand in brackets in a text; `UNNAMED` and `OUTLET` are voices too."""
    found = []
    for place, match in enumerate(COUNT.finditer(text)):
        low, high, qualifier = number(match["number"])
        unit = match["unit"].replace("_", " ")
        who = match["who"].replace("_", " ")
        party = "UNKNOWN" if unit in ("suspect", "attacker") else "NOR"
        found.append(
            figure(where, low, high, unit=unit, who=who, quote=match["words"], key=f"k{place}", qualifier=qualifier,
                   party=party)
        )  # fmt: skip
    return found


def settled(small: Small) -> list[Finding]:
    """Settle one small incident."""
    reports, claims = [], []
    for place, (time, outlet, text) in enumerate(small.reports):
        where = report(f"r{place}", COUNT.sub(lambda m: m["words"], text), time, outlet)
        reports.append(where)
        claims += claims_of(text, where)
    for place, (actor, target) in enumerate(small.fights):
        claims.append(act(reports[0], "ASSAULT", actor, target, key=f"fight{place}"))
    incident = Incident("i-1", "t", tuple(c.id for c in claims), tuple(r.id for r in reports), ("NOR", "SUD"))
    return list(settle(reports, claims, [incident]))


def main_question(small: Small) -> list[Finding]:
    """Return the findings on how many were killed, the gravest first; of one class of people where it is named."""
    asked = [
        f for f in settled(small)
        if f.question.asks == "how_many" and f.question.party == "NOR" and "make-up" not in f.question.unit
        and small.unit in ("", f.question.unit)
    ]  # fmt: skip
    order = ("conflict", "update", "correction", "compatible", "agreed", "single")
    return sorted(asked, key=lambda f: order.index(f.status))


SMALL = {
    "citizens, persons and civilians are the same people": Small((
        ("2030-05-01T10:00", "Daily", "<4 citizen NOR/MoH Four citizens were killed>, the health ministry said."),
        ("2030-05-01T12:00", "Wire", "<4 person City_Hospital Four people died>, the hospital said."),
        ("2030-05-02T09:00", "Watch", "We confirm <4 civilian OUTLET four civilians killed>."),
    ), "agreed", {"acled": 4, "ucdp": (4, 4, 4), "ibc": (4, 4), "median_of_origins": 4}),
    "troops, servicemen and soldiers are the same men": Small((
        ("2030-05-01T10:00", "Daily", "<9 troop NOR/MoD Nine troops were killed>, the defence ministry said."),
        ("2030-05-02T12:00", "Wire", "<11 serviceman NOR/MoD Eleven servicemen died>, the ministry said on Thursday."),
    ), "update", {"conceded": 11, "ucdp": (11, 11, 11), "latest": 11}),
    "police who are hurt and people who are hurt by them are two counts": Small((
        ("2030-05-01T20:00", "Police", "<6 police_officer NOR/POLICE Six police officers were killed>."),
        ("2030-05-02T12:00", "Rights", "<40+ person Rights_Desk At least 40 people were killed> on the square."),
    ), "single", {"acled": 6, "conceded": 6}, unit="soldiers"),
    "the police take back their own number": Small((
        ("2030-05-01T10:00", "Daily", "<12 person NOR/POLICE Twelve people died>, police said."),
        ("2030-05-01T18:00", "Wire", "<8 person NOR/POLICE Eight people died>, not 12, police said after a recount."),
    ), "correction", {"acled": 8, "ucdp": (8, 8, 8), "conceded": 8}),
    "two bodies of one state take back the number of each": Small((
        ("2030-05-01T10:00", "Daily", "<31 person NOR/POLICE Thirty-one men died>, police feared."),
        ("2030-05-02T10:00", "Wire", "<19 person NOR/MIL The army counts 19 dead>."),
        ("2030-05-04T10:00", "Daily", "<17 person NOR/MIL+NOR/POLICE Seventeen died>, army and police said together."),
    ), "correction", {"acled": 17, "ucdp": (17, 17, 17)}),
    "a number that the report refutes is nobody's": Small((
        ("2030-05-01T10:00", "Daily", "<11 person NOR/MIL The army says that 11 died>."),
        ("2030-05-02T10:00", "Wire", "<4 person NOR/MIL Four died>, the army corrected itself."),
        ("2030-05-09T10:00", "School", "<4 person OUTLET Four of ours died>. "
         "Please stop writing <11 person UNNAMED eleven>."),
    ), "correction", {"acled": 4, "ucdp": (4, 4, 4), "latest": 4, "median_of_origins": 4}),
    "several is no number beside one": Small((
        ("2030-05-01T10:00", "Daily", "<some person UNNAMED Several people were killed>, witnesses said."),
        ("2030-05-01T16:00", "Wire", "<5 person City_Hospital Five bodies came in>, the hospital said."),
    ), "compatible", {"acled": 5, "ucdp": (5, 5, 5), "ibc": (5, 5), "median_of_origins": 5}),
    "none against some is a dispute, whoever speaks later": Small((
        ("2030-05-01T10:00", "Army", "<0 civilian SUD/MIL No civilians were killed>, the army of Sudland said."),
        ("2030-05-02T10:00", "Wire", "<6 civilian Village_Elder Six civilians died>, an elder said."),
    ), "conflict", {"acled": 0, "airwars": (0, 6)}, fights=(("SUD", "NOR"), ("SUD", "NOR"), ("SUD", "NOR"))),
    "an early word that nobody was hurt gives way": Small((
        ("2030-05-01T10:00", "Wire", "<0 person OUTLET There were no immediate reports of deaths>."),
        ("2030-05-01T18:00", "Wire", "<3 person City_Hospital Three people died>, the hospital said."),
    ), "update", {"ucdp": (3, 3, 3), "acled": 3}),
    "an old headline beside a corrected number": Small((
        ("2030-05-01T10:00", "Daily", "<101 person NOR/POLICE Police: 101 dead>."),
        ("2030-05-03T10:00", "Daily", "The toll was put at <84 person NOR/POLICE 84 dead>, down from "
         "<101 person NOR/POLICE 101>, police said."),
        ("2030-05-04T10:00", "Late", "<101 person NOR/POLICE 101 dead>, police say."),
    ), "correction", {"acled": 84, "ucdp": (84, 84, 84), "latest": 84}),
    "parts add up to another's whole": Small((
        ("2030-05-01T10:00", "Daily", "Norland lost <7 soldier NOR/MoD seven men>, "
         "<2 officer NOR/MoD two officers> and "
         "<5 soldier NOR/MoD five soldiers>."),
        ("2030-05-02T10:00", "Wire", "<7 soldier Watch Seven soldiers died>, Watch said."),
    ), "agreed", {"acled": 7, "ucdp": (7, 7, 7)}),
    "a total of the day is no count of the village": Small((
        ("2030-05-01T10:00", "Daily", "<14 person NOR/MoH Fourteen people died> at Merrow."),
        ("2030-05-02T10:00", "Wire", "<42+ person NOR/MoH At least 42 people died across Norland>, "
         "<14 person NOR/MoH 14 of them in Merrow>."),
    ), "single", {"acled": 14, "ucdp": (14, 14, 14)}),
    "two more died, and the ministry adds them to its eleven": Small((
        ("2030-05-01T10:00", "Daily", "<11 civilian NOR/MoH Eleven residents died>, the ministry said."),
        ("2030-05-03T10:00", "Ministry", "<2 person NOR/MoH Two patients have died>. "
         "The ministry raises the number from <11 civilian NOR/MoH eleven in the shelling of 1 May> "
         "to <13 civilian NOR/MoH 13>."),
        ("2030-05-03T16:00", "Watch", "Watch documented <14+ civilian Watch the deaths of at least 14>."),
    ), "update", {"latest": 14}),
    "a lower bound that its own side fills later": Small((
        ("2030-05-01T10:00", "Daily", "<12+ person NOR/POLICE At least 12 people were killed>."),
        ("2030-05-02T20:00", "Wire", "<31 person NOR/MoH Thirty-one people were killed>."),
    ), "compatible", {"acled": 31, "ucdp": (31, 31, 31), "ibc": (31, 31)}),
    "at least 12 and 14 meet": Small((
        ("2030-05-01T10:00", "Daily", "<12+ person Civil_Defence At least 12 people were killed>."),
        ("2030-05-01T20:00", "Wire", "<14 person City_Hospital Fourteen people were killed>."),
    ), "compatible", {"ibc": (14, 14), "median_of_origins": 14}),
    "14 and at least 12 given later meet": Small((
        ("2030-05-01T10:00", "Wire", "<14 person City_Hospital Fourteen people were killed>."),
        ("2030-05-01T20:00", "Daily", "<12+ person Civil_Defence At least 12 people were killed>."),
    ), "compatible", {"ibc": (12, 14)}),
    "14, when at least 20 were said": Small((
        ("2030-05-01T10:00", "Daily", "<20+ person Civil_Defence At least 20 people were killed>."),
        ("2030-05-01T20:00", "Wire", "<14 person City_Hospital Fourteen people were killed>."),
    ), "conflict", {"acled": 14, "ucdp": (14, 14, 20)}),
    "a toll that rises through the day": Small((
        ("2030-05-01T10:00", "Daily", "<3 person Civil_Defence Three people are dead so far>."),
        ("2030-05-01T14:00", "Wire", "The toll has risen to <9 person City_Hospital nine>, the hospital said."),
        ("2030-05-02T09:00", "Wire", "<13 person NOR/MoH Thirteen died>, the ministry said."),
    ), "update", {"acled": 13, "ucdp": (13, 13, 13), "latest": 13}),
    "a superseded number repeated late": Small((
        ("2030-05-01T10:00", "Daily", "<7 person NOR/MoH Seven died>, the ministry said."),
        ("2030-05-02T10:00", "Wire", "<9 person NOR/MoH Nine died>, the ministry said on Thursday."),
        ("2030-05-03T10:00", "Late", "<7 person NOR/MoH Seven people died>, according to the ministry."),
    ), "update", {"acled": 9, "conceded": 9, "latest": 9}),
    "two voices of one ministry, one after the other": Small((
        ("2030-05-01T10:00", "Daily", "<5 soldier NOR/MoD Five died>, the ministry's spokesman said."),
        ("2030-05-01T22:00", "Wire", "<8 soldier NOR/MoD Eight died>, the minister said."),
    ), "update", {"conceded": 8}),
    "a ministry in three papers is one voice": Small((
        ("2030-05-01T10:00", "Daily", "<5 soldier NOR/MoD Five died>."),
        ("2030-05-01T12:00", "Wire", "<5 soldier NOR/MoD Five soldiers died>, the ministry said."),
        ("2030-05-01T13:00", "Post", "<5 soldier OUTLET Five dead>\n\n"
         "<5 soldier NOR/MoD Five soldiers died>, it said."),
    ), "single", {"acled": 5, "conceded": 5, "median_of_origins": 5}),
    "officials repeat what the ministry said": Small((
        ("2030-05-01T10:00", "Daily", "<5 person NOR/MoI Five died>, the interior ministry said."),
        ("2030-05-02T12:00", "Wire", "<5 person NOR/GOV Five people died>, officials said."),
        ("2030-05-02T15:00", "Watch", "<6 person OUTLET We count six>, one more than the government admits."),
    ), "conflict", {"acled": 5, "median_of_origins": 5}),
    "one report sets a ministry beside a monitor": Small((
        ("2030-05-01T10:00", "Daily", "<5 person NOR/MoH Five people died>, the ministry said."),
        ("2030-05-03T12:00", "Wire", "<17+ person Watch Watch says that at least 17 were killed>. The health ministry "
         "keeps to <5 person NOR/MoH its five>."),
    ), "conflict", {"conceded": 5, "ucdp": (5, 5, 17), "acled": 5}),
    "the enemy's boast never revises": Small((
        ("2030-05-01T10:00", "Daily", "<5 soldier NOR/MoD Five died>, the ministry said."),
        ("2030-05-01T20:00", "Sud", "<60 soldier SUD/MIL Sixty were destroyed>, Sudland's army said."),
    ), "conflict", {"ucdp": (5, 5, 5), "conceded": 5, "acled": 5, "latest": 60}, fights=(("SUD", "NOR"),)),
    "a live report whose entries follow each other": Small((
        ("2030-05-01T10:00", "Live", "09:10 A blast is heard.\n\n"
         "09:40 <4 person Civil_Defence Four people are dead>.\n\n"
         "10:20 <7 person NOR/MoH Seven dead>, says the ministry."),
    ), "update", {"latest": 7, "ucdp": (7, 7, 7)}),
    "a live report that begins with the newest": Small((
        ("2030-05-01T11:00", "Live", "10:20 <7 person NOR/MoH Seven dead>, says the ministry.\n\n"
         "09:40 <4 person Civil_Defence Four people are dead>.\n\n09:10 A blast is heard."),
    ), "update", {"latest": 7, "ucdp": (7, 7, 7)}),
    "one more died in hospital": Small((
        ("2030-05-01T10:00", "Daily", "<4 person NOR/Prosecutor Four people were killed>, prosecutors said."),
        ("2030-05-04T10:00", "Wire", "A man who was shot died of his wounds, "
         "so that <5 person City_Hospital five> lost their lives."),
    ), "update", {"acled": 5, "ucdp": (5, 5, 5)}),
    "one of the attackers is no victim": Small((
        ("2030-05-01T10:00", "Daily", "<4 person NOR/POLICE Four people died>, police said."),
        ("2030-05-03T10:00", "Wire", "<4 person NOR/POLICE Four died>. "
         "<1 suspect NOR/POLICE One suspect was shot dead>."),
    ), "single", {"acled": 4}),
    "an ombudsman is none of the police": Small((
        ("2030-05-01T10:00", "Daily", "<2 person NOR/POLICE Two rioters died>, police said."),
        ("2030-05-02T10:00", "Wire", "<10 person NOR/Ombudsman The ombudsman confirmed ten deaths>; police stuck to "
         "<2 person NOR/POLICE their two>."),
    ), "conflict", {"acled": 2}),
    "one calls them people and includes a policeman": Small((
        ("2030-05-01T10:00", "Daily", "<9 person City_Hospital Nine dead>."),
        ("2030-05-02T10:00", "Wire", "<18 civilian NOR/GOV Eighteen civilians died>."),
        ("2030-05-09T10:00", "Watch", "<18 civilian OUTLET Eighteen civilians died>; the government's "
         "<19 person NOR/GOV 19> counts an officer, its <18 civilian NOR/GOV 18> does not."),
    ), "update", {"acled": 18, "conceded": 18}, unit="civilians"),
    "bodies of one state do not confirm each other": Small((
        ("2030-05-01T10:00", "Wire", "<4 person Village_Elder Four people died>."),
        ("2030-05-02T10:00", "Ministry", "<7 person NOR/MoD Seven people died>."),
        ("2030-05-02T10:00", "Police", "<7 person NOR/POLICE Seven people died>."),
        ("2030-05-02T12:00", "Daily", "<5 person Hospital Five people died>; <7 person NOR/MoD the ministry has 7>."),
    ), "conflict", {"acled": 5}),
    "papers' sources without a name do not confirm each other": Small((
        ("2030-05-01T10:00", "Wire", "<9 person UNNAMED Nine people died>, sources said."),
        ("2030-05-01T10:00", "Daily", "<9 person UNNAMED Nine people died>, sources said; "
         "<6 person Hospital the hospital has 6>."),
    ), "conflict", {"acled": 6}),
    "the losing side's own count stays conceded when others count more": Small((
        ("2030-05-01T10:00", "Wire", "<9 person NOR/MoH Nine people died>."),
        ("2030-05-03T10:00", "Watch", "<12 person Watch Twelve people died>."),
    ), "update", {"conceded": 9, "latest": 12, "acled": 12}),
    "a number that was lowered and is given anew": Small((
        ("2030-05-01T10:00", "Wire", "<5 person NOR/POLICE Five people died>."),
        ("2030-05-02T10:00", "Wire", "<4 person NOR/POLICE Four people died>, police said."),
        ("2030-05-09T10:00", "Wire", "A death in hospital <5 person NOR/POLICE brings the toll to five>."),
    ), "update", {"acled": 5, "conceded": 5, "latest": 5}),
    "a number recalled as the one before, in whatever words": Small((
        ("2030-05-01T10:00", "Wire", "<110 person Network A network counted 110 dead>."),
        ("2030-05-02T10:00", "Wire", "<184 person UN The UN counts 184 dead>, well above "
         "<110 person Network the 110 reported by a network>."),
    ), "update", {"acled": 184}),
    "a number by so many more than another has": Small((
        ("2030-05-01T10:00", "Wire", "<52 person Relief_Desk Fifty-two people died>."),
        ("2030-05-02T10:00", "Watch", "<57 person Watch We count 57 dead>, five more than the desk knows of."),
    ), "conflict", {"acled": 52}),
    "a side that holds to its number": Small((
        ("2030-05-01T10:00", "Wire", "<1 person NOR/MoI One person died>."),
        ("2030-05-02T10:00", "Watch", "<2 person Watch Two people died>."),
        ("2030-05-03T10:00", "Wire", "<1 person NOR/MoI The ministry acknowledges one death>."),
    ), "conflict", {"acled": 1}),
    "two voices that are at odds stay so": Small((
        ("2030-05-01T10:00", "Union", "<40 person Doctors Forty people died>."),
        ("2030-05-02T10:00", "Wire", "<24 person NOR/PM Twenty-four people died>."),
        ("2030-05-04T10:00", "Union", "<50 person Doctors Fifty people died>."),
    ), "conflict", {"acled": 24, "latest": 50}),
    "the sixteenth dies": Small((
        ("2030-05-01T10:00", "Wire", "<15 person Aid_Desk Fifteen people died>."),
        ("2030-05-20T10:00", "Aid", "The file is on <15 person Aid_Desk the killing of 15 people>. "
         "<16 person Aid_Desk The sixteenth died of his wounds>."),
    ), "update", {"acled": 16}),
    "whom a state calls gunmen others call people": Small((
        ("2030-05-01T10:00", "Wire", "<6 gunman NOR/MIL The army says that six gunmen were killed>."),
        ("2030-05-02T10:00", "Daily", "<11 person Village_Elder Eleven people were killed>; "
         "<6 gunman NOR/MIL the army says six>."),
    ), "conflict", {"acled": 6}),
    "police and soldiers whom one voice counts apart": Small((
        ("2030-05-01T10:00", "Wire", "<9 soldier NOR/MoD Nine soldiers died>, and "
         "<1 police_officer NOR/MoD a policeman>."),
        ("2030-05-02T10:00", "Wire", "<9 soldier Watch Nine soldiers died>."),
    ), "agreed", {"acled": 9}, unit="soldiers"),
    "a range that its own side fills later": Small((
        ("2030-05-01T10:00", "Palace", "<20-22 person NOR/PRES Between 20 and 22 people died>."),
        ("2030-05-03T10:00", "Wire", "<21 person NOR/POLICE Twenty-one people died>, police said."),
    ), "compatible", {"ibc": (21, 21), "latest": 21}),
    "sailors whom the navy counts bear arms": Small((
        ("2030-05-01T10:00", "Navy", "<3 sailor NOR/MIL Three sailors gave their lives>."),
        ("2030-05-02T10:00", "Wire", "<7 sailor NOR/MIL Seven sailors died>."),
    ), "update", {"ibc": None, "airwars": None, "ucdp": (7, 7, 7)}),
    "whoever counts them as his own men's deed is an enemy": Small((
        ("2030-05-01T10:00", "Rights", "<4 person Rights_Desk Four people died>."),
        ("2030-05-02T10:00", "Wire", "<12 person Gully_Twelve My boys killed twelve of them>."),
    ), "conflict", {"ucdp": (4, 4, 4)}),
}  # fmt: skip


@pytest.mark.parametrize("small", SMALL.values(), ids=SMALL)
def test_an_editor_would_say_so(small):
    assert [f.status for f in main_question(small)][:1] == [small.status]


def entered(finding: Finding, rule: str) -> object:
    """Return what a rule entered, in the numbers that the rule is asked for."""
    given = next(one.answer for one in finding.answers if one.rule.startswith(f"{rule}/"))
    if given is None:
        return None
    return {"ucdp": (given.low, given.best, given.high), "ibc": (given.low, given.high),
            "airwars": (given.low, given.high)}.get(rule, given.best)  # fmt: skip


ANSWERS = [(name, rule) for name, small in SMALL.items() for rule in small.answers]


@pytest.mark.parametrize(("name", "rule"), ANSWERS, ids=[f"{name}: {rule}" for name, rule in ANSWERS])
def test_each_rule_enters_its_number(name, rule):
    assert entered(main_question(SMALL[name])[0], rule) == SMALL[name].answers[rule]
