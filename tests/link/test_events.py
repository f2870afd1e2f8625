from dataclasses import replace

import pytest

from counterclaim.link.events import BACKGROUND, MAIN, OTHER, events_of
from counterclaim.link.names import common_names, names_in, skeleton
from counterclaim.model.span import Span
from counterclaim.model.when import When
from tests.cases import act, figure, report

TEXT = (
    "Shells fell on Port Amber on Wednesday, the army of Norland said. Seven of its men died. "
    "The two had fought a war in 2021 that left 6,000 dead. A raid in April had killed five. "
    "Ministers met in Lund a week later."
)


def kinds(claims, where=None):
    return {event.kind: set(event.claims) for event in events_of(where or report("a", TEXT), claims)}


def test_a_report_tells_its_main_event_other_events_and_a_background():
    a = report("a", TEXT)
    main = figure(a, 7, quote="Seven of its men died")
    war = figure(a, 6000, quote="6,000 dead", day=None, scope="running_total")
    raid = figure(a, 5, quote="killed five", day="2030-04-10", scope="other_incident")
    assert kinds([main, war, raid]) == {MAIN: {main.id}, BACKGROUND: {war.id}, OTHER: {raid.id}}


def test_talks_after_the_event_belong_to_it_and_violence_on_another_day_does_not():
    a = report("a", TEXT, day="2030-05-09")
    main = figure(a, 7, quote="Seven of its men died")
    talks = act(a, "CONSULT", "NOR", "SUD", quote="Ministers met", day="2030-05-08")
    raid = act(a, "ASSAULT", "SUD", "NOR", quote="A raid in April", day="2030-04-10")
    assert kinds([main, talks, raid]) == {MAIN: {main.id, talks.id}, OTHER: {raid.id}}


def test_an_act_without_a_day_in_a_sentence_of_another_year_is_background():
    a = report("a", TEXT)
    main = figure(a, 7, quote="Seven of its men died")
    war = act(a, "ASSAULT", "NOR+SUD", "NOR+SUD", quote="fought a war in 2021", day=None)
    assert kinds([main, war])[BACKGROUND] == {war.id}


def test_a_total_of_the_days_of_the_main_event_is_its_toll_and_one_far_larger_is_a_war_s():
    a = report("a", TEXT)
    main = figure(a, 7, quote="Seven of its men died")
    toll = figure(a, 49, quote="Seven of its men died", scope="running_total")
    war = figure(a, 6500, quote="6,000 dead", scope="running_total")
    assert kinds([main, toll, war]) == {MAIN: {main.id, toll.id}, BACKGROUND: {war.id}}


def test_a_total_since_an_earlier_day_is_no_toll_of_the_main_event():
    a = report("a", "Seven of its men died on Tuesday. Since the siege began on 3 March, 49 people have died.")
    main = figure(a, 7, quote="Seven of its men died")
    total = figure(a, 49, quote="49 people have died", scope="running_total")
    assert kinds([main, total], a) == {MAIN: {main.id}, BACKGROUND: {total.id}}


WIDER = {
    "of which a count of the main event is a part": {"key": "season"},
    "of another place than the main event has": {"key": "other", "place": "Amber district"},
    "of the days of another that is a war's": {"key": "days", "first": "2030-04-20"},
}


@pytest.mark.parametrize("case", WIDER)
def test_a_running_total_counts_more_than_the_main_event(case):
    a = report("a", TEXT)
    more = dict(WIDER[case])
    first = more.pop("first", None)
    total = figure(a, 49, quote="Seven of its men died", scope="running_total", **more)
    war = figure(a, 6500, quote="6,000 dead", scope="running_total")
    if first:
        total, war = (replace(c, when=When(first, "2030-05-01", "day", "stated")) for c in (total, war))
    part = total.id if more["key"] == "season" else None
    main = figure(a, 7, quote="Seven of its men", part_of=part, place="Port Amber")
    assert kinds([main, total, war]) == {MAIN: {main.id}, BACKGROUND: {total.id, war.id}}


def test_the_event_most_told_is_the_main_one_where_no_claim_is_of_the_report_s_own():
    a = report("a", TEXT)
    raid = figure(a, 5, quote="killed five", day="2030-04-10", scope="other_incident")
    war = figure(a, 6000, quote="6,000 dead", day=None, scope="running_total")
    assert kinds([raid, war]) == {MAIN: {raid.id}, BACKGROUND: {war.id}}


def test_a_report_without_claims_still_tells_an_event():
    (event,) = events_of(report("a", TEXT), [])
    assert (event.kind, event.claims, event.first) == (MAIN, (), "2030-04-25")


def test_a_count_printed_twice_in_the_same_words_is_of_one_event():
    a = report("a", "Seven of its men died. The army said so. Seven of its men died.")
    first, second = figure(a, 7, quote="Seven of its men died"), figure(a, 7, day="2030-04-10", scope="other_incident")
    at = a.text.rindex("Seven of its men died")
    what = replace(first.evidence[0], span=Span(at, at + len("Seven of its men died")))
    again = replace(second, id="z", evidence=(what,))
    assert kinds([first, again], a) == {MAIN: {first.id, "z"}}


def test_a_year_is_no_day_of_an_event():
    a = report("a", TEXT)
    claims = [figure(a, 7, quote="Seven"), act(a, "ASSAULT", "NOR", "SUD", day="2030-05-01")]
    long = replace(claims[0], id="z", when=When("2029-01-01", "2030-05-01", "year", "stated"))
    (event,) = events_of(a, [*claims, long])
    assert (event.first, event.last) == ("2030-05-01", "2030-05-01")


def test_an_event_without_a_day_lies_in_the_week_before_its_report():
    a = report("a", TEXT)
    (event,) = events_of(a, [figure(a, 7, day=None)])
    assert (event.first, event.last, event.stated) == ("2030-04-25", "2030-05-02", False)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Qamishli", "Qameshli"), ("Khan Sheikhun".split()[1], "Shaykhun"), ("al-Bab", "Bab"), ("Khartoum", "Hartoum")],
)
def test_spellings_of_one_name_meet(one, other):
    assert skeleton(one) == skeleton(other)


def test_names_leave_out_the_first_words_of_sentences_and_those_of_states():
    common = common_names("# code\tname\tdemonym\tcapital\nNOR\tNorland\tNorlander\tAmberstad\n")
    text = "Soldiers of Norland reached Vessar on Monday. Ministers left Amberstad for Merrow."
    assert names_in(text, common) == {skeleton("Vessar"), skeleton("Merrow")}


def test_what_a_report_mentions_of_one_day_is_parted_by_its_towns():
    a = report("a", TEXT)
    main = figure(a, 7, quote="Seven of its men died")
    coast, hills = (
        figure(a, n, key=town, day="2030-05-01", scope="other_incident", place=town)
        for n, town in ((3, "Coast Town"), (4, "Hill Town"))
    )
    both = figure(a, 9, key="both", day="2030-05-01", scope="other_incident")
    loose = figure(a, 2, effect="wounded", key="loose", day="2030-05-01", scope="other_incident")
    assert parts(a, [main, coast, hills, both]) == {(main.id,), (coast.id,), (hills.id,), (both.id,)}
    assert parts(a, [main, coast, loose]) == {(main.id,), (coast.id, loose.id)}
    assert parts(a, [main, coast, both]) == {(main.id,), (coast.id,), (both.id,)}


def parts(where, claims):
    return {tuple(sorted(event.claims)) for event in events_of(where, claims)}
