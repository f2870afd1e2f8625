"""What a judge of pairs gets to see, and that the rules are scored as they stand."""

from counterclaim.settle import counts
from counterclaim.settle.relations import relations
from evaluation.contested.judged import judged, right, without_rules
from evaluation.contested.sets import load_half


def test_the_named_pairs_of_a_file_are_seen_and_settling_is_left_as_it_was():
    some = load_half("dev")[:6]
    pairs = judged(some)
    assert {pair.gold for pair in pairs} == {"update", "conflict"}
    assert right([pair.rules for pair in pairs], pairs) > 0.8
    assert right([pair.gold for pair in pairs], pairs) == 1
    assert all(any(mark.startswith("rule ") for mark in pair.seen) for pair in pairs)
    assert not any(mark.startswith(("rule ", "verdict ")) for pair in pairs for mark in without_rules(pair))
    assert all(pair.words for pair in pairs)
    assert counts.relations is relations
    assert judged(some) == pairs
