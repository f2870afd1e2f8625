"""The written pairs, and what a judge of wording is taught by."""

import pytest

from counterclaim.adapters.judge.encoder import excerpt
from evaluation.contested.pairs import FILE, number_in, pairs
from evaluation.contested.pairs import pair as read_pair
from evaluation.contested.sets import load_half
from training.judge.examples import LARGE_OVER, SMALL_OVER, STAND, of_passages, of_sets, of_written

SETS = list(of_sets(load_half("dev")[:24]))
EXAMPLES = [*of_passages(), *of_written(), *SETS]


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
    assert len(found) == len({(one.small, one.large) for one in found}) == 2920
    for label in ("conflict", "update"):
        assert 0.45 < sum(one.label == label for one in found) / len(found) < 0.55
    for one in found:
        assert all(0 < end.end - end.start < len(end.text) for end in (one.small, one.large))


def test_each_example_has_two_numbers_in_its_text_that_do_not_overlap():
    assert len(list(of_passages())) == 480
    assert SETS
    for one in EXAMPLES:
        first, last = sorted((one.smaller, one.larger), key=lambda span: span.start)
        assert 0 <= first.start < first.end <= last.start < last.end <= len(one.text)


def test_all_verdicts_are_taught_and_none_by_the_names_of_rules():
    assert {one.verdict for one in SETS} == {STAND, SMALL_OVER, LARGE_OVER}
    for one in SETS:
        words = one.told + "".join(excerpt(one.text, one.smaller, one.larger))
        assert not any(rule in words for rule in ("toll_grew", "set_side_by_side", "read_as_over"))


def test_what_is_told_of_written_pairs_has_the_words_of_that_of_sets():
    beginnings = ({one.told.split(" ; ")[1] for one in found} for found in (of_written(), SETS))
    written, read = beginnings
    assert read <= written == {"one voice", "one side", "two voices"}
    sides = {part for one in EXAMPLES for part in one.told.split(" ; ")[2].removesuffix(" .").split(" , ")}
    known = ("own side", "enemy", "other")
    assert sides <= {f"{number} by {side}" for number in ("smaller", "larger") for side in known}
