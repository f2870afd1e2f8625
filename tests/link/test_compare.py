from dataclasses import replace

import pytest

from counterclaim.link.block import LARGE_BLOCK, candidate_pairs
from counterclaim.link.compare import COMPARATORS, compare
from counterclaim.link.events import MAIN, OTHER, Event
from counterclaim.model.place import Place

AMBER = Place("Port Amber", lat=47.1, lon=8.2, precision="town")
FAR = Place("Vessar", lat=45.0, lon=9.9, precision="town")
ONE = Event(
    "i-1", "a", MAIN, ("c1",), "2030-05-02", "2030-05-01", "2030-05-01", True, frozenset({"NOR", "SUD"}), (AMBER,),
    frozenset({"mrr", "vsr", "krn"}), frozenset({("killed", 7)}), frozenset({"killed", "ASSAULT"}),
)  # fmt: skip
SAME = replace(ONE, id="i-2", report="b")


@pytest.mark.parametrize("comparator", COMPARATORS, ids=lambda c: c.__name__)
def test_every_comparator_explains_itself_in_a_sentence(comparator):
    assert comparator.__doc__ and comparator.__doc__.strip().endswith(".")


@pytest.mark.parametrize(
    ("other", "verdict"),
    [
        (SAME, "same"),
        (replace(SAME, places=(FAR,), names=frozenset({"x1", "x2", "x3", "x4", "x5"}), figures=frozenset()), "unsure"),
        (replace(SAME, first="2030-06-01", last="2030-06-01", figures=frozenset(), places=(FAR,),
                 names=frozenset({"x1", "x2", "x3", "x4", "x5"})), "different"),
        (replace(SAME, parties=frozenset({"SYR"}), places=(), names=frozenset(), figures=frozenset()), "unsure"),
    ],
    ids=["all alike", "elsewhere on that day", "a month later elsewhere", "others' war"],
)  # fmt: skip
def test_verdicts(other, verdict):
    judged = compare(ONE, other)
    assert judged.verdict == verdict
    assert compare(other, ONE) == judged


WORDS = {f"w{n}": 0.1 for n in range(100)}
HILL, DALE = Place("Arrunvaal"), Place("Koltimar")
LATE = replace(ONE, id="i-5", report="c", first="2031-02-01", last="2031-02-01", published="2031-02-01", words=WORDS)
WARS = {
    "two states fight at another post months later": (("NOR", "SWE"), DALE, "unsure"),
    "at the same post": (("NOR", "SWE"), HILL, "same"),
    "a state and a group, as a trial may retell it": (("NOR", "GRP"), DALE, "same"),
}


@pytest.mark.parametrize(("parties", "place", "verdict"), WARS.values(), ids=WARS)
def test_fights_of_two_states_at_two_places_are_not_told_again_after_months(parties, place, verdict):
    early = replace(ONE, parties=frozenset(parties), places=(HILL,), words=WORDS)
    assert compare(early, replace(LATE, parties=frozenset(parties), places=(place,))).verdict == verdict


def test_the_reasons_come_strongest_first():
    assert compare(ONE, SAME).reasons[0] in {c.__doc__ for c in COMPARATORS}
    assert "They give the same counts." in compare(ONE, SAME).reasons


def test_large_blocks_compare_only_events_that_share_a_name():
    crowd = [
        replace(ONE, id=f"i-{n:04d}", report=f"r{n}", names=frozenset({f"n{n % 40}"}), figures=frozenset())
        for n in range(LARGE_BLOCK * 4)
    ]
    pairs = list(candidate_pairs(crowd))
    assert 0 < len(pairs) < len(crowd) * 5
    assert all(left.names & right.names for left, right in pairs)


def test_events_of_one_report_are_not_compared_but_for_mentions_of_the_same_count():
    inside = replace(ONE, id="i-3", kind=OTHER)
    again = replace(ONE, id="i-4", kind=OTHER)
    assert {(a.id, b.id) for a, b in candidate_pairs([ONE, inside, again])} == {("i-3", "i-4")}


STORY = {f"word{n}": 1.0 for n in range(60)}
RAID = replace(ONE, words=STORY, names=frozenset({"n1", "n2", "n3", "n4", "n5", "n6"}))
LATER = replace(
    RAID, id="i-9", report="z", published="2031-09-07", first="2031-09-07", last="2031-09-07",
    places=(Place("Vessar"),),
)  # fmt: skip
OTHERS = frozenset({"n1", "n2", "x3", "x4", "x5", "x6"})


@pytest.mark.parametrize(
    ("later", "same"),
    [(replace(LATER, names=OTHERS), False), (LATER, True),
     (replace(LATER, names=OTHERS, first="2030-06-07", last="2030-06-07", published="2030-06-07"), True)],
    ids=["years later, of other people", "years later, of the same people", "a month later, in the same words"],
)  # fmt: skip
def test_a_like_story_later(later, same):
    """Two raids of one border are told in like words; a trial tells of the raid and of its people again."""
    assert (compare(RAID, later).verdict == "same") is same


@pytest.mark.parametrize(("day", "same"), [("2030-06-07", True), ("2030-12-07", False)])
def test_a_ministry_says_months_later_in_half_the_words_what_it_said_then(day, same):
    weight = 60**-0.5  # so that words all the same come to a likeness of one
    first = {f"word{n}": weight for n in range(60)}
    half = {f"word{n}": weight for n in range(24)} | {f"other{n}": weight for n in range(36)}
    others = frozenset({"x1", "x2", "x3", "x4", "x5", "x6"})
    later = replace(
        LATER, names=others, words=half, places=(), figures=frozenset(), first=day, last=day, published=day
    )  # fmt: skip
    assert (compare(replace(RAID, words=first), later).verdict == "same") is same
