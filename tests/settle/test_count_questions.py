"""Each case is one small incident: its claims, and what settling must say of them."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import Claim
from counterclaim.model.finding import Finding
from counterclaim.model.incident import Incident
from counterclaim.settle.settle import settle
from tests.cases import act, figure, report

EVENING = report("evening", "x" * 400, "2030-05-01T20:00")
NIGHT = report("night", "x" * 400, "2030-05-01T23:00")
NEXT = report("next", "x" * 400, "2030-05-02T18:00")
LATER = report("later", "x" * 400, "2030-05-04")
UNDATED = report("undated", "x" * 400, None)
RISEN = report("risen", "The number of dead has risen to five.", "2030-05-04")
CHANGED = report("changed", "The toll was cut from 101 to 84 after a check.", "2030-05-04")
BUDGED = report("budged", "The governor mourns 19. The police would not budge from six.", "2030-05-04")
ADMITTED = report(
    "admitted", "Relatives gave us five names, three more than the authorities acknowledge.", "2030-05-04"
)
REPORTS = [ADMITTED, BUDGED, EVENING, NIGHT, NEXT, LATER, UNDATED, RISEN, CHANGED]
FIGHT = [
    act(EVENING, "ASSAULT", "SUD", "NOR", key="fight1"),
    act(NEXT, "ASSAULT", "NOR", "SUD", key="fight2"),
    act(LATER, "ASSAULT", "SUD", "NOR", key="fight3"),
]


def findings(claims: list[Claim], reports=REPORTS, scope="incident", **more) -> list[Finding]:
    known = [*claims, *FIGHT]
    incident = Incident(
        "i-1", "t", tuple(c.id for c in known), tuple(r.id for r in reports), ("NOR", "SUD"), scope=scope
    )
    return list(settle(reports, known, [incident], **more))


def counts(claims: list[Claim], about="killed", party="NOR", **more) -> list[Finding]:
    return [
        f for f in findings(claims, **more)
        if f.question.asks == "how_many" and (f.question.about, f.question.party) == (about, party)
        and not f.question.unit.startswith("make-up")
    ]  # fmt: skip


def killed(where, low, high=-1, **more):
    return figure(where, low, high, key=f"k{low}{more.get('who', '')}{more.get('unit', '')}", **more)


STATUS = {
    "one voice, one report": ([killed(EVENING, 7)], ["single"]),
    "one voice, printed twice": ([killed(EVENING, 7), killed(NEXT, 7)], ["single"]),
    "a number that a report lays to a voice besides its own headline": (
        [killed(EVENING, 7, who="OUTLET"), killed(EVENING, 7)], ["single"]),
    "a state's border troops are its government": (
        [killed(EVENING, 7, who="NOR"), killed(NEXT, 7, who="NOR/Border Troops")], ["single"]),
    "two voices of one number": ([killed(EVENING, 7), killed(NEXT, 7, who="UN")], ["agreed"]),
    "ranges that meet": ([killed(EVENING, 5, None, qualifier="at_least"), killed(NEXT, 7, who="UN")], ["compatible"]),
    "several is anything above none": (
        [killed(EVENING, 1, None, qualifier="vague"), killed(NEXT, 7, who="UN")], ["compatible"]),
    "about 300 and 310": ([killed(EVENING, 300, qualifier="approx"), killed(NEXT, 310, who="UN")], ["compatible"]),
    "a voice raises its count": ([killed(EVENING, 7), killed(NEXT, 9)], ["update"]),
    "a voice lowers its count": ([killed(EVENING, 9), killed(NEXT, 7)], ["correction"]),
    "a state's name stands for its ministry": ([killed(EVENING, 7), killed(NEXT, 9, who="NOR")], ["update"]),
    "another organ raises the count": ([killed(EVENING, 7), killed(NEXT, 9, who="NOR/Governor")], ["update"]),
    "parliament, which is not the government, gave more": (
        [killed(EVENING, 15, who="NOR/PARL"), killed(NEXT, 1)], ["conflict"]),
    "another organ gives less later": ([killed(EVENING, 15, who="NOR/Governor"), killed(NEXT, 1)], ["correction"]),
    "a later report counts more": (
        [killed(EVENING, 7, who="OUTLET"), killed(NEXT, 9, who="OUTLET")], ["update"]),
    "a later report counts fewer": (
        [killed(EVENING, 9, who="OUTLET"), killed(NEXT, 7, who="OUTLET")], ["conflict"]),
    "the enemy claims more": ([killed(NEXT, 9), killed(LATER, 70, who="SUD/MoD")], ["conflict"]),
    "an old number printed late is no new voice": (
        [killed(EVENING, 7, who="UN"), killed(NEXT, 9), killed(LATER, 7, who="UN")], ["update"]),
    "revised, and disputed by the enemy": (
        [killed(EVENING, 7), killed(NEXT, 9), killed(LATER, 70, who="SUD/MoD")], ["conflict", "update"]),
    "none against some": (
        [killed(EVENING, 3, who="UN"), killed(NEXT, 0)], ["conflict"]),
    "an undated report neither revises nor corrects what it cannot follow": (
        [killed(EVENING, 7), killed(UNDATED, 7, who="UN")], ["agreed"]),
    "a monitor later counts more than the losing side did": (
        [killed(EVENING, 2), killed(LATER, 5, who="UN")], ["update"]),
    "a monitor counts more than the losing side owns to": (
        [killed(EVENING, 2), killed(ADMITTED, 5, who="UN", quote="five names")], ["conflict"]),
    "a monitor counts more of a toll that words say has risen": (
        [killed(EVENING, 2), killed(RISEN, 5, who="UN", quote="has risen to five")], ["update"]),
    "a newspaper of the other side is no enemy": (
        [killed(EVENING, 7, who="OUTLET"), killed(NEXT, 20, who="SUD/MEDIA")], ["update"]),
    "an old number recalled beside the new one": (
        [killed(EVENING, 8), killed(LATER, 3), figure(LATER, 8, key="again")], ["correction"]),
    "one report tells of a change from one voice's number to another's": (
        [killed(CHANGED, 101, who="OUTLET", quote="from 101"), killed(CHANGED, 84, who="UN", quote="to 84")],
        ["correction"]),
    "a ministry that a report sets beside another's count keeps to its number": (
        [killed(EVENING, 2), killed(NEXT, 2), killed(NEXT, 9, who="UN"), killed(LATER, 11, who="MONITOR")],
        ["conflict", "update"]),
    "two at odds, and a third voice passes both": (
        [killed(EVENING, 7, who="UN"), killed(EVENING, 9, who="MONITOR"), killed(LATER, 12, who="HOSPITAL")],
        ["update"]),
    "two at odds, and an outlet's own words pass both": (
        [killed(EVENING, 7, who="UN"), killed(EVENING, 9, who="MONITOR"), killed(LATER, 12, who="OUTLET")],
        ["conflict", "update"]),
    "one body of a state would not budge from what another passed": (
        [killed(EVENING, 6, who="NOR/POLICE"), killed(BUDGED, 19, who="NOR/Governor", quote="19"),
         killed(BUDGED, 6, who="NOR/POLICE", quote="six")], ["conflict"]),
    "a denial set beside a count stands against a later one too": (
        [killed(EVENING, 0, who="UNION"), killed(EVENING, 5, who="UN"), killed(LATER, 8, who="HOSPITAL")],
        ["conflict", "update"]),
    "a state calls terrorists whom others call people": (
        [killed(EVENING, 5, who="NOR/MIL", unit="terrorist"), killed(LATER, 18, who="RELIEF", unit="person")],
        ["conflict"]),
    "a group accuses a state of killing its people, and so do others": (
        [killed(EVENING, 3, who="SUD", unit="civilian"), killed(LATER, 4, who="FORUM", unit="civilian")],
        ["update"]),
    "police and the crowd that faced them": (
        [killed(EVENING, 14, unit="police officer"), killed(NEXT, 9, unit="police officer"),
         killed(EVENING, 26, unit="person", who="HOSPITAL")], ["correction", "single"]),
    "people of whom one voice in many says that they were soldiers": (
        [killed(EVENING, 7, unit="person", who="UN"), killed(NEXT, 7, unit="person", who="HOSPITAL"),
         killed(NEXT, 7, unit="person", who="RELIEF"), killed(LATER, 7)], ["agreed"]),
    "soldiers and militiamen, by one voice": (
        [killed(EVENING, 15), killed(EVENING, 6, unit="militiaman"),
         killed(NEXT, 6, unit="militiaman", who="ELDER"), killed(NEXT, 15, who="ELDER")], ["agreed", "agreed"]),
    "a number beside one that others confirm counts something else": (
        [killed(EVENING, 58, who="OUTLET"), killed(EVENING, 3, who="OUTLET"), killed(NIGHT, 58, who="UN")], ["agreed"]),
    "a report's far larger number counts something else": (
        [killed(EVENING, 8, who="OUTLET"), killed(EVENING, 80, who="OUTLET")], ["single"]),
}  # fmt: skip


@pytest.mark.parametrize(("claims", "status"), STATUS.values(), ids=STATUS)
def test_status(claims, status):
    assert sorted(f.status for f in counts(claims)) == status


def several_with_a_general():
    several = killed(EVENING, 1, None, qualifier="vague")
    return [several, figure(EVENING, 1, key="general", part_of=several.id), killed(NEXT, 9)]


def children_among_children():
    whole = killed(EVENING, 15, unit="child")
    return [
        whole,
        figure(EVENING, 3, unit="child", key="orphans", part_of=whole.id),
        killed(NEXT, 15, unit="child", who="UN"),
    ]


def a_part_of_what_is_counted_elsewhere():
    """A report's total for the day is of another incident: its part here is what is counted here."""
    return [figure(NEXT, 4, key="here", part_of="a-claim-of-another-incident"), killed(EVENING, 3)]


def gendarmes_among_the_dead():
    """Seven dead, two of them gendarmes; then eight, three of them gendarmes."""
    first, second = killed(EVENING, 7), killed(NEXT, 8)
    return [
        first, figure(EVENING, 2, unit="gendarme", key="two", part_of=first.id),
        second, figure(NEXT, 3, unit="gendarme", key="three", part_of=second.id),
    ]  # fmt: skip


PARTS = {
    "gendarmes, whom two reports count among the dead": (gendarmes_among_the_dead(), ["update", "update"]),
    "that no soldier was killed says nothing of the people": (
        [killed(EVENING, 0), killed(EVENING, 4, unit="person"), killed(NEXT, 4, unit="person", who="UN")],
        ["agreed", "single"],
    ),
    "a general among several soldiers": (several_with_a_general(), ["single"]),
    "orphans among the children": (children_among_children(), ["agreed"]),
    "a part of another incident's total": (a_part_of_what_is_counted_elsewhere(), ["update"]),
}


@pytest.mark.parametrize(("claims", "status"), PARTS.values(), ids=PARTS)
def test_parts_meet_no_whole(claims, status):
    assert sorted(f.status for f in counts(claims)) == status


def test_revised_and_disputed_answers_are_told_apart():
    claims = [killed(EVENING, 7), killed(NEXT, 9), killed(LATER, 70, who="SUD/MoD")]
    revision, dispute = counts(claims)
    assert [(p.value, p.superseded) for p in dispute.positions] == [("7", True), ("9", False), ("70", False)]
    assert [p.value for p in revision.positions] == ["7", "9"]
    assert [p.superseded for p in revision.positions] == [True, False]
    assert dispute.question.text != revision.question.text


def test_of_the_missing_some_are_found():
    claims = [
        figure(EVENING, 30, effect="missing", who="UN", key="m1"),
        figure(LATER, 12, effect="missing", who="OUTLET", key="m2"),
    ]
    assert [f.status for f in counts(claims, about="missing")] == ["correction"]


def test_every_two_answers_that_cannot_both_be_true_are_paired():
    claims = [killed(EVENING, 7), killed(NEXT, 9), killed(LATER, 70, who="SUD/MoD")]
    ours, more, theirs = ((c.id,) for c in claims)
    for found in counts(claims):
        assert {(p.status, p.older, p.newer) for p in found.pairings} == {
            ("update", ours, more), ("conflict", ours, theirs), ("conflict", more, theirs)}  # fmt: skip


def test_answers_that_can_all_be_true_are_not_paired():
    (found,) = counts([killed(EVENING, 7), killed(NEXT, 7, who="UN")])
    assert found.pairings == ()


def test_the_status_comes_with_its_sentence_and_its_numbers():
    (finding,) = counts([killed(EVENING, 7), killed(NEXT, 9)])
    assert (
        finding.why[0]
        == "The same voice, or another body of its side, gave a higher number later. (7 by NOR/MoD; 9 by NOR/MoD)"
    )
    assert any(line.startswith("Conceded by the side that lost") for line in finding.why)


def test_children_among_the_dead_never_meet_the_dead():
    whole = killed(EVENING, 58, unit="person")
    part = killed(EVENING, 11, unit="child", part_of=whole.id)
    later = killed(NEXT, 58, unit="person", who="UN")
    by_unit = {f.question.unit: f.status for f in counts([whole, part, later])}
    assert by_unit == {"people": "agreed", "children": "single"}


def test_a_total_of_both_sides_never_meets_one_side():
    found = findings([killed(EVENING, 7), figure(NEXT, 12, party="NOR+SUD", who="OUTLET")])
    assert {f.question.party for f in found if f.question.asks == "how_many"} == {"NOR", "BOTH"}


def test_two_officers_and_five_soldiers_are_the_seven():
    text = "Norland lost seven men: two officers and five soldiers were killed."
    where = report("parts", text, "2030-05-02T09:00")
    claims = [
        figure(where, 7, quote="seven men", key="w"), figure(where, 2, unit="officer", quote="two officers", key="o"),
        figure(where, 5, quote="five soldiers", key="s"), killed(EVENING, 7, who="UN"),
    ]  # fmt: skip
    found = findings(claims, [*REPORTS, where])
    total = next(f for f in found if f.question.unit == "soldiers")
    makeup = next(f for f in found if f.question.unit.startswith("make-up"))
    assert (total.status, len(total.positions)) == ("agreed", 1)
    assert [p.value for p in makeup.positions] == ["7", "5", "2"] or [p.value for p in makeup.positions] == [
        "7",
        "2",
        "5",
    ]


def test_one_dead_and_24_missing_are_the_25_dead_or_missing():
    claims = [
        killed(EVENING, 1), figure(EVENING, 24, effect="missing"),
        figure(NEXT, 25, effect="killed_or_missing", qualifier="approx", who="UNNAMED"),
    ]  # fmt: skip
    found = [f for f in findings(claims) if f.question.about == "killed_or_missing"]
    assert any({c for p in f.positions for c in p.claims} == {c.id for c in claims} for f in found)
    assert all(f.status not in ("conflict", "update") for f in found)


def test_one_number_told_with_two_meanings_is_a_dispute():
    claims = [
        figure(EVENING, 207, effect="killed_or_missing", unit="person", who="NOR/SECCO"),
        figure(NEXT, 207, unit="person", who="NOR/SECCO"),
    ]  # fmt: skip
    assert any(f.question.asks == "whether" and f.status == "conflict" for f in findings(claims))


def test_one_report_that_contradicts_itself_is_named():
    text = "Nine children died, the monitor said. Later in the text it stands. The dead included 20 children, it said."
    where = report("monitor", text.replace("Later", "Far"), "2030-05-02")
    claims = [
        figure(where, 9, unit="child", who="Watch", quote="Nine children"),
        figure(where, 20, None, unit="child", qualifier="at_least", who="Watch", quote="20 children"),
    ]  # fmt: skip
    (finding,) = counts(claims, reports=[where])
    assert finding.status == "conflict"
    assert finding.why[0].startswith("One report gives both numbers from one voice")


def test_a_sequence_inside_one_report_is_a_correction():
    where = report("press", "He first spoke of two captured pilots. In the end it was only one pilot.", "2030-05-02")
    claims = [
        figure(where, 2, effect="captured", unit="pilot", quote="two captured pilots", who="SUD/MIL"),
        figure(where, 1, effect="captured", unit="pilot", quote="one pilot", who="SUD/MIL"),
    ]  # fmt: skip
    assert [f.status for f in counts(claims, about="captured", reports=[where])] == ["correction"]


def test_totals_of_a_war_of_different_sizes_are_two_totals():
    claims = [
        figure(EVENING, 69, unit="civilian", who="Watch", scope="running_total"),
        figure(NEXT, 2000, None, unit="civilian", who="UN", scope="running_total", qualifier="at_least"),
        figure(LATER, 2100, unit="civilian", who="Union", scope="running_total"),
    ]  # fmt: skip
    newest, other = sorted(counts(claims, scope="background"), key=lambda f: f.question.place)
    assert [(f.status, f.answer.best) for f in (newest, other)] == [("compatible", 2100), ("single", 69)]
    assert newest.id != other.id
    assert other.question.text.endswith("And by another total?")


def test_as_of_leaves_out_what_came_later():
    claims = [killed(EVENING, 7), killed(NEXT, 9)]
    (then,) = counts(claims, as_of="2030-05-01T22:00")
    (now,) = counts(claims, as_of="2030-05-03")
    assert (then.status, then.answer.best) == ("single", 7)
    assert (now.status, now.answer.best) == ("update", 9)


def test_ten_reprints_of_an_agency_are_one_voice():
    text = "Shells fell on Merrow on Wednesday and nine people died there, the mayor said in the rain. " * 3
    prints = [report(f"p{n}", text + f" Page {n}.", "2030-05-02", wire="AGY") for n in range(10)]
    claims = [figure(p, 9, unit="person", who="OUTLET", quote="nine people died") for p in prints]
    (finding,) = counts(claims, reports=prints)
    assert finding.positions[0].voices == ("AGY",)
    assert len(finding.positions[0].claims) == 10


def test_a_ministry_quoted_by_many_is_one_voice():
    (finding,) = counts([killed(r, 7) for r in REPORTS[:4]])
    assert finding.positions[0].voices == ("NOR/MoD",)


def test_an_unknown_rule_is_refused_with_the_names_there_are():
    from counterclaim.errors import UnknownNameError

    with pytest.raises(UnknownNameError, match="ucdp"):
        settle([], [], [], rule="nobody")


def test_a_narrower_number_is_shown_beside_the_one_that_others_confirm():
    claims = [killed(EVENING, 58, who="OUTLET"), killed(EVENING, 3, who="OUTLET"), killed(NIGHT, 58, who="UN")]
    apart = [f for f in findings(claims) if f.question.unit.startswith("make-up") and f.status == "single"]
    assert [p.value for f in apart for p in f.positions] == ["3"]


def test_counts_of_two_places_are_two_questions_where_one_report_tells_both():
    claims = [
        killed(EVENING, 8, who="OUTLET", place="Vessar"), killed(EVENING, 50, who="OUTLET", place="Merrow"),
        killed(NEXT, 9, who="OUTLET", place="Vessar"), killed(NEXT, 50, who="UN", place="Merrow"),
    ]  # fmt: skip
    assert {(f.question.place, f.status) for f in counts(claims)} == {("", "update"), ("merrow", "agreed")} or {
        (f.question.place, f.status) for f in counts(claims)
    } == {("vessar", "update"), ("", "agreed")}


def test_two_spellings_of_a_place_are_one():
    claims = [
        killed(EVENING, 140, who="OUTLET", place="al-Qameshli"), killed(NIGHT, 170, who="UN", place="Qamishli"),
    ]  # fmt: skip
    assert [f.status for f in counts(claims)] in (["update"], ["conflict"])


def test_open_counts_far_below_a_revised_number_stand_apart():
    claims = [
        killed(EVENING, 300, who="Clinic"), killed(NIGHT, 400, who="Clinic"), killed(LATER, 200, who="UN"),
        killed(EVENING, 24, None, who="OUTLET", qualifier="approx"), killed(NIGHT, 61, None, who="Watch"),
    ]  # fmt: skip
    found = counts(claims)
    assert sorted(f.status for f in found) == ["compatible", "conflict", "update"]
    assert len({f.id for f in found}) == 3
    apart = next(f for f in found if f.status == "compatible")
    assert {c for p in apart.positions for c in p.claims} == {claims[3].id, claims[4].id}


def test_what_one_report_counts_besides_another_number_is_apart_in_every_report():
    text = "Eight persons killed, 58 others hurt. Eight persons were killed and 58 others died, police said."
    first, second = report("first", text, "2030-05-02"), report("second", text + " Again.", "2030-05-02")
    claims = [
        figure(where, n, quote=words, who="OUTLET", unit="person", key=f"n{n}")
        for where in (first, second) for n, words in ((8, "Eight persons"), (58, "58 others"))
    ]  # fmt: skip
    assert {f.status for f in counts(claims, reports=[first, second])} <= {"agreed", "compatible", "single"}


def test_a_voice_that_says_none_and_some_on_one_day_disputes_itself():
    one, other = (report(name, "x" * 400, "2030-05-02") for name in ("one", "other"))
    claims = [
        killed(one, 0, party="GRP", who="SUD"), killed(other, 1, None, party="GRP", who="SUD", qualifier="vague"),
    ]  # fmt: skip
    assert [f.status for f in counts(claims, party="GRP", reports=[*REPORTS, one, other])] == ["conflict"]


def test_people_are_called_soldiers_only_where_most_are():
    few = [killed(EVENING, 7, unit="person", who=who) for who in ("UN", "HOSPITAL", "RELIEF")]
    (finding,) = counts([*few, killed(LATER, 7)])
    assert finding.question.unit == "people"
    (finding,) = counts([few[0], killed(LATER, 7)])
    assert finding.question.unit == "soldiers"


SEAMEN = {
    "of a navy": ("NOR/Navy", "Watch", "soldiers"),
    "whom the forces of a land that is no state count": ("Eastern Republic", "Eastern Republic/MoD", "soldiers"),
    "of a merchant": ("Grey Line", "Grey Line", "people"),
}


@pytest.mark.parametrize(("party", "who", "unit"), SEAMEN.values(), ids=SEAMEN)
def test_which_sailors_bear_arms(party, who, unit):
    asked = findings([killed(EVENING, 3, unit="sailor", party=party, who=who)])
    assert unit in {f.question.unit for f in asked if f.question.asks == "how_many"}


def test_those_who_are_still_in_hospital_are_no_rival_count():
    ward = report("ward", "Nineteen of the injured are still in hospital, the clinic says.", "2030-05-06")
    hurt = [killed(EVENING, 40, effect="wounded"), killed(NEXT, 46, effect="wounded")]
    left = figure(ward, 19, effect="wounded", quote="Nineteen of the injured", key="left", who="OUTLET")
    asked = counts([*hurt, left], about="wounded", reports=[*REPORTS, ward])
    assert {(f.status, len(f.positions)) for f in asked} == {("update", 2)}


def test_a_state_that_says_a_few_less_are_still_in_hospital_corrects_its_count():
    ward = report("ward", "Four soldiers are still under treatment, the ministry says.", "2030-05-06")
    hurt = killed(EVENING, 5, who="NOR/MoD", effect="wounded")
    left = figure(ward, 4, effect="wounded", quote="Four soldiers", key="left", who="NOR/MoD")
    asked = counts([hurt, left], about="wounded", reports=[*REPORTS, ward])
    assert [f.status for f in asked] == ["correction"]


def test_a_coast_guard_that_counts_the_drowned_of_another_country_is_no_enemy():
    guard = [killed(EVENING, 9, who="SUD/Coast Guard"), killed(NEXT, 13, who="UN")]
    assert [f.status for f in counts(guard)] == ["update"]


@pytest.mark.parametrize("effect", ["displaced", "evacuated"])
def test_a_state_that_counts_those_who_fled_is_no_enemy(effect):
    fights = [act(where, "ASSAULT", "FIN", "NOR", key="fin") for where in (EVENING, NEXT)]
    fled = [killed(EVENING, 640, who="Parish", effect=effect), killed(NEXT, 702, who="FIN/Welfare", effect=effect)]
    assert [f.status for f in counts([*fled, *fights], about=effect)] == ["update"]


def test_a_group_that_counts_whom_it_drove_out_is_an_enemy():
    attack = act(EVENING, "ASSAULT", "GRP", "NOR", key="a")
    again = act(NEXT, "ASSAULT", "GRP", "NOR", key="b")
    fled = [killed(EVENING, 640, who="Parish", effect="displaced"), killed(NEXT, 702, who="GRP", effect="displaced")]
    assert [f.status for f in counts([*fled, attack, again], about="displaced")] == ["conflict"]


@pytest.mark.parametrize(("who", "status"), [("SUD/POLICE", "correction"), ("SUD/MIL", "conflict")])
def test_the_missing_are_found_by_another_side_s_police_but_denied_by_its_army(who, status):
    sought = [killed(EVENING, 4, who="Families", effect="missing"), killed(NEXT, 0, who=who, effect="missing")]
    assert [f.status for f in counts(sought, about="missing")] == [status]


def test_two_bodies_of_the_enemy_speak_as_the_enemy():
    joint = [killed(EVENING, 9, who="SUD/MoI+SUD/MoD"), killed(NEXT, 11, who="SUD/MoI")]
    assert [f.status for f in counts(joint)] == ["update"]
    assert [f.status for f in counts([joint[0], killed(NEXT, 11)])] == ["conflict"]


def test_a_coast_guard_that_counts_pirates_is_their_enemy():
    attacks = [act(where, "ASSAULT", "Pirates", "SUD", key="p") for where in (EVENING, NEXT)]
    fallen = [
        killed(EVENING, 2, party="Pirates", who="SUD/Coast Guard", unit="pirate"),
        killed(NEXT, 5, party="Pirates", who="Pirates", unit="pirate"),
    ]
    assert [f.status for f in counts([*fallen, *attacks], party="Pirates")] == ["conflict"]


@pytest.mark.parametrize(("effect", "status"), [("captured", "conflict"), ("killed", "update")])
def test_a_captor_s_count_of_its_captives_contradicts_anybody_s(effect, status):
    attacks = [act(where, "ASSAULT", "Hill Front", "NOR/CIV", key="h") for where in (EVENING, NEXT, LATER)]
    told = [
        killed(EVENING, 79, unit="villager", who="Parents", effect=effect),
        killed(NEXT, 85, unit="villager", who="Hill Front", effect=effect),
    ]
    assert [f.status for f in counts([*told, *attacks], about=effect)] == [status]


@pytest.mark.parametrize(("who", "status"), [("UN/Police", "update"), ("NOR/POLICE", "conflict")])
def test_who_stands_between_the_sides_had_nothing_to_deny(who, status):
    asked = counts([killed(EVENING, 0, unit="person", who=who), killed(NEXT, 1, unit="person", who="Parish")])
    assert [f.status for f in asked] == [status]


def test_voices_are_at_odds_from_their_dispute_on_and_not_before():
    asked = counts(
        [killed(EVENING, 12, who="Clinic"), killed(NEXT, 55, who="NOR/MoI"), killed(LATER, 18, who="Clinic")]
    )
    told = {(one.status, frozenset((*one.older, *one.newer))) for f in asked for one in f.pairings}
    assert ("update", frozenset(("evening-k12Clinic", "next-k55NOR/MoI"))) in told
    assert ("conflict", frozenset(("later-k18Clinic", "next-k55NOR/MoI"))) in told


def test_a_number_passed_by_one_that_was_then_corrected_disputes_nothing():
    asked = counts([
        killed(EVENING, 22, who="Clinic"), killed(NIGHT, 24, who="NOR/MoI"), killed(LATER, 21, who="NOR/MoI"),
    ])  # fmt: skip
    assert [f.status for f in asked] == ["update"]


def test_two_named_voices_of_one_report_are_rivals_though_one_of_them_says_more():
    both = report("both", "The clerk has 17. They say twenty-three, and more to come.", "2030-05-04")
    few = figure(both, 17, quote="17", who="Clerk", key="few")
    many = figure(both, 23, quote="twenty-three, and more", who="Villagers", key="many")
    assert [f.status for f in counts([few, many], reports=[*REPORTS, both])] == ["conflict"]


def test_a_number_worked_out_from_those_before_it_replaces_them():
    inquest = report("inquest", "The dead of the gully are therefore eight.", "2030-05-06")
    fewer = figure(inquest, 8, quote="eight", who="Inquest", key="fewer")
    asked = counts([killed(EVENING, 9, who="Residents"), fewer], reports=[*REPORTS, inquest])
    assert [f.status for f in asked] == ["correction"]


RAILWAY = {
    "beside passengers": ([killed(EVENING, 2, unit="railway worker", who="Railway"),
                           killed(NEXT, 14, unit="passenger", who="UN"),
                           killed(NEXT, 2, unit="railway worker", who="Railway")], ["single", "single"]),
    "beside civilians of no trade": ([killed(NEXT, 14, unit="civilian", who="UN"),
                                      killed(NEXT, 2, unit="railway worker", who="Railway")], ["conflict"]),
    "beside none": ([killed(EVENING, 14, unit="passenger", who="UN"),
                     killed(NEXT, 2, unit="railway worker", who="Railway")], ["conflict"]),
}  # fmt: skip


@pytest.mark.parametrize("case", RAILWAY)
def test_workers_are_counted_apart_where_a_report_counts_others_besides(case):
    claims, statuses = RAILWAY[case]
    assert [f.status for f in counts(claims)] == statuses


@pytest.mark.parametrize(("who", "apart"), [("NOR/MIL", True), ("UN", False)])
def test_bodies_of_one_state_know_of_each_other_s_soldiers_and_people(who, apart):
    claims = [killed(NEXT, 23, unit="person", who="NOR/Railways"), killed(NEXT, 17, unit="soldier", who=who)]
    assert ({f.question.unit for f in counts(claims)} == {"people", "soldiers"}) is apart


def test_a_group_that_counts_a_state_s_civilians_by_their_code_contradicts_no_hospital():
    claims = [killed(EVENING, 11, unit="person", party="NOR/CIV", who="GRP"),
              killed(NEXT, 12, unit="person", party="NOR/CIV", who="Clinic")]  # fmt: skip
    fights = [act(EVENING, "ASSAULT", "GRP", "NOR", key="a"), act(NEXT, "ASSAULT", "GRP", "NOR", key="b")]
    assert [f.status for f in counts([*claims, *fights], party="NOR/CIV")] == ["update"]


def test_one_of_a_number_confirms_nothing_far_from_that_number():
    claims = [figure(EVENING, 2, unit="child", who="Clinic", key="two"),
              figure(NEXT, 1, unit="child", who="Centre", key="one"), figure(NEXT, 3, unit="child", who="Centre"),
              figure(LATER, 1, unit="child", key="again", who="OUTLET")]  # fmt: skip
    assert any(position.value == "3" for f in counts(claims) for position in f.positions)


@pytest.mark.parametrize(("other", "best"), [(29, 29), (None, 14)])
def test_a_side_s_older_number_beside_a_higher_one_is_none_of_its_body_that_tells_it(other, best):
    claims = [figure(EVENING, 14, who="NOR/MIL", key="first"), figure(LATER, 14, who="NOR/Minister", key="told")]
    more = [figure(LATER, other, who="NOR/Minister", key="new")] if other else []
    (count,) = counts([*claims, *more])
    assert count.answer.best == best
