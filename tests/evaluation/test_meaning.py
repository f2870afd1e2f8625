"""What the fine-tuned judge is told of a pair: the words around both numbers, and nothing of the rules."""

from evaluation.contested.meaning import (
    CLOSES,
    OPENS,
    VERDICTS,
    batches,
    marked,
    overruled,
    passage_pairs,
    told_pairs,
)
from evaluation.contested.sets import load_half

PAIRS = told_pairs(load_half("dev")[:12])


def test_both_numbers_of_a_pair_stand_marked_in_their_words():
    assert PAIRS
    for pair in PAIRS:
        assert all(words.count(OPENS) == words.count(CLOSES) == 1 for words in (pair.small, pair.large))
        assert pair.gold in VERDICTS
        assert not any(rule in pair.small + pair.large for rule in ("toll_grew", "set_side_by_side", "adverse"))


def test_a_number_is_marked_where_it_stands():
    assert marked("Nine died.", 0, 4) == f" {OPENS} Nine {CLOSES}  died."


def test_passages_are_pairs_too():
    found = passage_pairs()
    assert len(found) == 480
    assert {pair.gold for pair in found} == set(VERDICTS)


def test_every_pair_is_taught_once_an_epoch():
    assert sorted(place for group in batches(PAIRS, 16, 3) for place in group) == list(range(len(PAIRS)))


def test_the_rules_stand_where_the_judge_is_unsure():
    pair = PAIRS[0]
    other = VERDICTS[1 - VERDICTS.index(pair.rules if pair.rules in VERDICTS else "update")]
    sure = [0.9 if verdict == other else 0.1 for verdict in VERDICTS]
    assert overruled(pair, sure, 0.8) == other
    assert overruled(pair, sure, 0.95) != other
