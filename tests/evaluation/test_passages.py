"""What the measure of passages reads, and the floor of what the rules find in them."""

from collections import Counter

from evaluation.contested.passages import FILE, passages, told

LINE = '{"text": "The army, which had owned to [[nine]], now has {{14}}.", "label": "over"}\n'


def test_marks_are_read_and_left_out():
    (one,) = passages(LINE)
    assert one.text == "The army, which had owned to nine, now has 14."
    assert (one.old.of(one.text), one.new.of(one.text), one.over) == ("nine", "14", True)


def test_words_tell_which_number_is_over():
    (one,) = passages(LINE)
    (other,) = passages('{"text": "Police say [[nine]]. The hospital says {{14}}.", "label": "stands"}')
    assert (told(one), told(other)) == ("old", "neither")


def test_the_rules_find_what_they_found():
    found = Counter((p.over, told(p)) for p in passages(FILE.read_text("utf-8")))
    assert found[True, "old"] >= 85  # of 240
    assert found[False, "old"] + found[False, "new"] <= 25
