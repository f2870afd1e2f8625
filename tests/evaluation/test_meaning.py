"""What the fine-tuned judge is told of a pair: the words around both numbers, and nothing of the rules."""

import pytest

from evaluation.contested.meaning import (
    CLOSES,
    OPENS,
    VERDICTS,
    batches,
    marked,
    overruled,
    passage_pairs,
    told_pairs,
    written_pairs,
)
from evaluation.contested.pairs import FILE, number_in, pairs
from evaluation.contested.pairs import pair as read_pair
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


@pytest.mark.parametrize(
    ("words", "number"),
    [("22", 22), ("twenty-two", 22), ("1,204", 1204), ("at least forty", 40), ("a dozen", 12), ("nobody at all", 0)],
)
def test_a_number_is_read_from_its_words(words, number):
    assert number_in(words) == number


def record(older, newer, **more):
    ends = {"a": ("own side", "army", older), "b": ("other", "hospital", newer)}
    told = {name: {"who": who, "voice": voice, "text": text} for name, (who, voice, text) in ends.items()}
    return {"effect": "killed", "one_report": False, "order": "a", "voices": "two voices", "label": "update"} | {
        **told,
        **more,
    }


def test_a_written_pair_gives_the_smaller_number_first_and_says_which_came_later():
    rising = read_pair(record("The army counts [[six]] dead.", "The morgue holds [[nine]]."))
    assert (rising.small.number, rising.large.number, rising.later) == (6, 9, 1)
    assert rising.small.text[rising.small.start : rising.small.end] == "six"
    falling = read_pair(record("The army counts [[nine]] dead.", "The morgue holds [[six]]."))
    assert (falling.small.voice, falling.large.voice, falling.later) == ("hospital", "army", -1)
    once = read_pair(record("Six, or [[nine]], died.", "[[Six]], or nine, died.", one_report=True))
    assert (once.small.number, once.later) == (6, 0)


def test_written_pairs_are_all_read_half_of_each_label_and_none_twice():
    found = list(pairs(FILE.read_text(encoding="utf-8")))
    assert len(found) == len({(one.small, one.large) for one in found}) == len(written_pairs())
    for label in VERDICTS:
        assert 0.45 < sum(one.label == label for one in found) / len(found) < 0.55
    for one in found:
        assert all(0 < end.end - end.start < len(end.text) for end in (one.small, one.large))
