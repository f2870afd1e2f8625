from counterclaim.link.link import link
from counterclaim.model.judgement import Judgement
from tests.cases import act, figure, report

FIRST = report(
    "first", "Shelling hit Merrow on Wednesday. Seven soldiers died near Merrow and Kern, said Norland. "
    "The war of 2021 left 6,000 dead in the valley of Ostra.", title="Shelling hits Merrow",
)  # fmt: skip
SECOND = report(
    "second", "Norland said that nine of its men had died at Merrow and Kern. The 2021 war killed 6,000 people.",
    "2030-05-03", title="Nine dead at Merrow",
)  # fmt: skip
ELSEWHERE = report("third", "A bomb killed seven people in Tarrow and Velm, the police of Sudland said.", title="Bomb")
CLAIMS = [
    figure(FIRST, 7, quote="Seven soldiers died"),
    act(FIRST, "ASSAULT", "SUD", "NOR", quote="Shelling hit Merrow"),
    figure(FIRST, 6000, party="BOTH", unit="person", scope="running_total", day=None, quote="6,000 dead"),
    figure(SECOND, 9, quote="nine of its men had died"),
    act(SECOND, "ASSAULT", "SUD", "NOR", quote="had died at Merrow"),
    figure(SECOND, 6000, party="BOTH", unit="person", scope="running_total", day=None, quote="killed 6,000 people"),
    figure(ELSEWHERE, 7, party="SUD", unit="person", quote="killed seven people", who="SUD/POLICE"),
]
REPORTS = [FIRST, SECOND, ELSEWHERE]


def told(incidents):
    return sorted(tuple(sorted(i.claims)) for i in incidents)


def test_reports_of_one_fight_meet_and_the_war_before_it_is_an_incident_of_its_own():
    incidents, judgements = link(REPORTS, CLAIMS)
    assert {(i.scope, i.reports) for i in incidents} == {
        ("incident", ("first", "second")), ("background", ("first", "second")), ("incident", ("third",))}  # fmt: skip
    assert all(j.reasons and 0 <= j.score <= 1 for j in judgements)


def test_an_incident_sums_up_its_reports():
    incident = next(i for i in link(REPORTS, CLAIMS)[0] if i.scope == "incident" and len(i.reports) == 2)
    assert incident.title == "Shelling hits Merrow"
    assert incident.window and incident.window.days == ("2030-05-01", "2030-05-01")
    assert set(incident.parties) == {"NOR", "SUD"}


def test_the_id_survives_a_late_report_and_the_others_stay_as_aliases():
    before = {i.id: i for i in link([FIRST], [c for c in CLAIMS if c.report == "first"])[0]}
    alone = {i.id for i in link([SECOND], [c for c in CLAIMS if c.report == "second"])[0]}
    after = link(REPORTS, CLAIMS)[0]
    assert set(before) < {i.id for i in after}
    assert alone <= {alias for i in after for alias in i.aliases}


def test_a_person_parts_two_incidents_and_the_withdrawal_restores_them():
    whole = link(REPORTS, CLAIMS)
    different = Judgement("first", "second", "different", 1.0, ("not that day",), "human:ana", "2030-05-04T00:00:00Z")
    parted = link(REPORTS, CLAIMS, [different])[0]
    assert {"first", "second"} <= {i.reports[0] for i in parted if i.scope == "incident" and len(i.reports) == 1}
    taken_back = Judgement("first", "second", "unsure", 1.0, (), "human:ana", "2030-05-05T00:00:00Z")
    assert link(REPORTS, CLAIMS, [taken_back, different])[0] == whole[0]
    assert link(REPORTS, CLAIMS, [])[0] == whole[0]


def test_a_person_takes_one_claim_out_of_its_event():
    one, other = CLAIMS[0].id, CLAIMS[1].id
    judgement = Judgement(one, other, "different", 1.0, (), "human:ana", "2030-05-04T00:00:00Z")
    incidents = link(REPORTS, CLAIMS, [judgement])[0]
    assert not any(one in i.claims and other in i.claims for i in incidents)
    assert sorted(c for i in incidents for c in i.claims) == sorted(c.id for c in CLAIMS)


def test_a_person_joins_what_the_machine_kept_apart():
    judgement = Judgement("third", "first", "same", 1.0, (), "human:ana", "2030-05-04T00:00:00Z")
    assert any(set(i.reports) >= {"first", "third"} for i in link(REPORTS, CLAIMS, [judgement])[0])


def test_nothing_comes_of_nothing():
    assert link([], []) == ((), ())
    assert link(REPORTS, [])[0] == ()


def test_claims_of_a_report_that_is_not_at_hand_are_kept():
    incidents, _ = link([], CLAIMS)
    assert sorted(c for i in incidents for c in i.claims) == sorted(c.id for c in CLAIMS)


def test_a_report_without_claims_joins_the_incident_that_it_tells_of():
    silent = report("silent", "Norland mourns the men of Merrow and Kern, and its president flew to Merrow.")
    incidents, _ = link([*REPORTS, silent], CLAIMS)
    judgement = Judgement("silent", "first", "same", 1.0, (), "human:ana", "2030-05-04T00:00:00Z")
    joined, _ = link([*REPORTS, silent], CLAIMS, [judgement])
    assert all("silent" not in i.reports for i in incidents)
    assert [i.reports for i in joined if "first" in i.reports and i.scope == "incident"] == [
        ("first", "second", "silent")
    ]
