from dataclasses import replace

import pytest

from counterclaim.adapters.resources import read_data
from counterclaim.link.compare import compare, same_words
from counterclaim.link.events import events_of
from counterclaim.link.link import link
from counterclaim.link.words import Common, likeness, read_common, weigh, widespread
from tests.cases import report

COMMON = read_common(read_data("actors/names.tsv"), read_data("lexicon/common_words.tsv"))
NIGHT = (
    "A baker was found shot behind the cinema on Tallow Lane in Merrow on Sunday night. Neighbours heard an argument "
    "over a parking space, then three shots. Detectives took a grey van away and asked for footage from the tram stop. "
    "The baker, Oskar Lind, 41, had opened his shop in spring; candles and bread now lie on its steps."
)
TRIAL = (
    "A jury found Pavel Brandt, 29, guilty on Thursday of the shooting of baker Oskar Lind, 41, behind the cinema on "
    "Tallow Lane. The court in Merrow saw footage from the tram stop that showed his grey van. Brandt had lost an "
    "argument over a parking space, the prosecutor said. He will be sentenced in the spring."
)
OTHER = (
    "A jury found Ilya Sorn, 33, guilty on Thursday of the shooting of a nurse at the ferry pier. The court heard that "
    "he had waited behind the ticket booth for an hour. Sorn had written letters to her for years, the prosecutor "
    "said, and a cashier recognised his orange scarf. He will be sentenced in June."
)


def words(text):
    return weigh(text, COMMON, frozenset())


def test_a_trial_long_after_is_told_in_the_words_of_the_deed_and_another_trial_is_not():
    deed, trial, other = map(words, (NIGHT, TRIAL, OTHER))
    assert (likeness(deed, trial) or 0) > 2 * (likeness(trial, other) or 0)


def test_a_trial_long_after_is_one_with_the_deed():
    reports = [report("a", NIGHT, "2030-05-02"), report("b", TRIAL, "2031-02-20"), report("c", OTHER, "2031-02-20")]
    events = [events_of(r, [], COMMON)[0] for r in reports]
    assert compare(events[0], events[1]).score > 0.6 > compare(events[1], events[2]).score


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("", "tram stop", None), ("the of and", "the of and", None), ("tram stop", "tram stop", 1), ("tram", "van", 0)],
    ids=["no words", "common words only", "the same", "others"],
)
def test_likeness(one, other, expected):
    found = likeness(words(one), words(other))
    assert found == (expected if expected is None else pytest.approx(expected))


def test_words_tell_nothing_where_no_table_says_which_are_common():
    assert weigh(NIGHT, Common(), frozenset()) == {}


def test_a_word_that_many_reports_of_a_batch_hold_is_dropped():
    batch = [report(f"r{n}", "Shells fell on Merrow." if n % 2 else "Trams in Kern.") for n in range(20)]
    assert widespread(batch) == {"shells", "fell", "on", "merrow", "trams", "in", "kern"}
    assert widespread(batch[:16]) == frozenset()


def test_short_reports_are_alike_only_so_far():
    (one,) = events_of(report("a", NIGHT), [], COMMON)
    (other,) = events_of(report("b", NIGHT), [], COMMON)
    short = replace(one, words=words("Grey van at tram stop")), replace(other, words=words("Grey van at tram stop"))
    assert (same_words(*short) or 0) < 1 < (same_words(one, other) or 0)


def test_the_order_of_reports_plays_no_part_and_a_copy_months_later_is_found():
    reports = [report("a", NIGHT, "2030-05-02"), report("b", TRIAL, "2031-02-20"), report("c", OTHER, "2031-02-20")]
    _, judged = link(reports, [], (), COMMON)
    assert link(reports[::-1], [], (), COMMON)[1] == judged
    assert sorted(j.verdict for j in judged) == ["same", "unsure"]
