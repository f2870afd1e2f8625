"""Quantities: the bounds that words state, what kind of number it is, and numbers read back from words."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.adapters.resources import read_data
from counterclaim.read.document import Doc
from counterclaim.read.quantities.amount import amounts, split_words
from counterclaim.read.quantities.quantity import bounds, find_quantities
from counterclaim.read.reading import Quantity
from counterclaim.read.units import parse_units

UNITS = parse_units(read_data("lexicon/units.tsv"))
ENGLISH = spacy.blank("en")
ENGLISH.add_pipe("sentencizer")


def read(text: str) -> list[Quantity]:
    """Read a sentence without a parse; nouns are told by a final s, which is enough here."""
    doc = Doc(ENGLISH(text))
    for token in doc:
        token.pos_ = "NOUN" if token.lower_.endswith("s") or token.lower_ in NOUNS else "X"
        token.tag_ = "NNS" if token.lower_.endswith("s") or token.lower_ == "people" else "NN"
        token.lemma_ = token.lower_
    return list(find_quantities(doc, UNITS))


NOUNS = {"people", "soldier", "tank", "war", "woman", "children", "flight"}

BOUNDS = [
    ("7 were killed", 7, 7, "exact"), ("seven died", 7, 7, "exact"), ("forty-nine troops", 49, 49, "exact"),
    ("two hundred and six dead", 206, 206, "exact"), ("6,500 dead", 6500, 6500, "exact"),
    ("6 500 dead", 6500, 6500, "exact"), ("6.500 soldiers", 6500, 6500, "exact"), ("1200 people", 1200, 1200, "exact"),
    ("1.2 million people", 1200000, 1200000, "exact"), ("5 thousand people", 5000, 5000, "exact"),
    ("24K masks", 24000, 24000, "exact"), ("a hundred villagers", 100, 100, "exact"),
    ("half a million people", 500000, 500000, "approx"), ("a dozen men", 12, 12, "approx"),
    ("two dozen men", 24, 24, "approx"), ("half a dozen men", 6, 6, "approx"), ("half-dozen men", 6, 6, "approx"),
    ("dozens of men", 24, None, "approx"), ("scores of men", 40, None, "approx"), ("tens of men", 20, None, "approx"),
    ("hundreds of men", 200, None, "approx"), ("thousands of men", 2000, None, "approx"),
    ("tens of thousands of men", 20000, None, "approx"), ("hundreds of thousands", 200000, None, "approx"),
    ("several hundred fighters", 200, None, "approx"), ("several dozen men", 24, None, "approx"),
    ("a few thousand men", 2000, None, "approx"), ("12 to 14 men", 12, 14, "approx"), ("12-14 men", 12, 14, "approx"),
    ("between 12 and 14 men", 12, 14, "approx"), ("two or three men", 2, 3, "approx"),
    ("at least 12 men", 12, None, "at_least"), ("at least another 12 men", 12, None, "at_least"),
    ("no fewer than 12 men", 12, None, "at_least"), ("12 or more men", 12, None, "at_least"),
    ("12 men at least", 12, None, "at_least"), ("100+ men", 100, None, "at_least"),
    ("more than 60 men", 61, None, "more_than"), ("over 60 men", 61, None, "more_than"),
    ("more than two dozen men", 25, None, "more_than"), ("upwards of 200 men", 201, None, "more_than"),
    ("up to 70 men", None, 70, "at_most"), ("as many as 70 men", None, 70, "at_most"),
    ("no more than 70 men", None, 70, "at_most"), ("fewer than 70 men", None, 69, "at_most"),
    ("almost 2,000 men", 2000, 2000, "approx"), ("some 40 men", 40, 40, "approx"), ("about 40 men", 40, 40, "approx"),
    ("close to 300 men", 300, 300, "approx"), ("around a dozen men", 12, 12, "approx"),
    ("40 or so men", 40, 40, "approx"),
    ("several men", 1, None, "vague"), ("a number of men", 1, None, "vague"), ("many men", 1, None, "vague"),
    ("a very large number of men", 1, None, "vague"), ("an unknown number of men", 1, None, "vague"),
    ("a few men", 1, None, "vague"), ("heavy losses", 1, None, "vague"), ("significant losses", 1, None, "vague"),
    ("no losses", 0, 0, "exact"), ("none of the guards", 0, 0, "exact"), ("nobody was hurt", 0, 0, "exact"),
    ("without any casualties", 0, 0, "exact"), ("no one died", 0, 0, "exact"), ("both pilots", 2, 2, "exact"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "low", "high", "qualifier"), BOUNDS, ids=[b[0] for b in BOUNDS])
def test_bounds(words: str, low: int | None, high: int | None, qualifier: str) -> None:
    found = [(a.low, a.high, a.qualifier) for a in amounts(split_words(words))]
    assert found == [(low, high, qualifier)]


@pytest.mark.parametrize(("words", "low", "high", "qualifier"), BOUNDS, ids=[b[0] for b in BOUNDS])
def test_bounds_in_a_document(words: str, low: int | None, high: int | None, qualifier: str) -> None:
    found = [(q.low, q.high, q.qualifier) for q in read(f"It said {words}.") if q.kind == "count"]
    assert (low, high, qualifier) in found


KINDS = [
    ("It fell in 2016 after a siege.", "year"), ("The 2016 war ended.", "year"), ("On 12 May it fell.", "date"),
    ("On May 12 it fell.", "date"), ("From 12 to 14 September it burned.", "date"), ("A man aged 25 died.", "age"),
    ("A 25-year-old woman died.", "age"), ("Ali Khan, 25, was hurt.", "age"),
    ("The dead are Lena Ost, 24, and Jan Ost.", "age"),
    ("A jury heard of the death of Lena Ost, 24.", "age"), ("They killed a girl, 3, at home.", "age"),
    ("A 6-yo died.", "age"),
    ("The men, ages 19, 18 and 23, left.", "age"), ("Image 3 of 16 shows it.", "name"),
    ("A four-block chase began.", "name"), ("They arrested Lena Ost, 24 of Lund.", "age"),
    ("He fell in the 9500 block of Oak Street.", "name"), ("See it on Action News 5.", "name"),
    ("It killed Lena Ost, 24, and left her son hurt.", "age"), ("The dead: Lena Ost, 24; Jan Ost, 23.", "age"),
    ("It killed Lena Ost, 19, and injured her son.", "age"), ("Jan Earl Ost Jr., 11, died.", "age"),
    ("The shooter, 14, dead, was a pupil.", "age"),
    ("It killed Jan 'Sam' Ost, 55, and his son.", "age"), ("It hurt Lena Ost, 50 (shot at home).", "age"),
    ("A daughter, Lena Ost, 26 — she was hit first — died.", "age"), ("Lena Ost 21, was found dead.", "age"),
    ("The men, 25 and 30, came from Lund.", "age"), ("His aunt, who was 46, was hurt.", "age"),
    ("He was in his 20's then.", "age"),
    ("It killed a three -year-old girl.", "age"), ("He fell at 1555 Main St. in Lund.", "name"),
    ("He called 911 himself.", "name"), ("She was on with 911 operators.", "name"),
    ("It came at 6 am sharp.", "clock"),
    ("It came at 4 p.m. sharp.", "clock"), ("About 50 percent fell.", "percent"), ("They lost 30% of it.", "percent"),
    ("It cost $40 to mend.", "money"), ("It cost 40 million dollars.", "money"), ("They moved 7.5 km east.", "measure"),
    ("The 44-day war ended.", "measure"), ("It took six hours.", "measure"), ("A 122-mm shell hit.", "caliber"),
    ("Its 44th Brigade left.", "ordinal"), ("Flight 123 fell.", "name"), ("Resolution 2254 stands.", "name"),
    ("The Group of 20 met.", "name"), ("A third came, two thirds left.", "percent"),
]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "It hit Merrow, 7 in all, and Kern.",
        "They fell in Merrow, 7, and Kern, 5.",
        "They called 7 men up.",
        "It hit 7 Main Street shops.",
    ],
)
def test_a_number_behind_a_place_is_a_count(text: str) -> None:
    assert 7 in [q.low for q in read(text) if q.kind == "count"]


@pytest.mark.parametrize(("text", "kind"), KINDS, ids=[k[0] for k in KINDS])
def test_what_is_no_count(text: str, kind: str) -> None:
    found = [q for q in read(text) if q.start and Doc(ENGLISH(text))[q.start].lower_ not in ("a", "the")]
    assert all(q.kind != "count" for q in found)
    assert kind == "ordinal" or kind in {q.kind for q in read(text)}


@pytest.mark.parametrize("text", ["It lost an Su-25 there.", "A MiG-21 fell.", "T-72 tanks came.", "BM-21 fire came."])
def test_a_weapon_is_no_number(text: str) -> None:
    assert not [q for q in read(text) if q.kind == "count" and q.low not in (1, None)]


def test_both_ends_of_a_rise_are_counts() -> None:
    assert [(q.low, q.high) for q in read("The toll rose from 22 to 44 by noon.")] == [(22, 22), (44, 44)]


def test_a_number_knows_the_noun_that_it_counts() -> None:
    text = "It killed 7 of its soldiers and wounded 10."
    heads = [Doc(ENGLISH(text))[q.head].text for q in read(text)]
    assert heads == ["soldiers", "10"]


def test_an_article_counts_one_soldier_but_no_idea() -> None:
    text = "A soldier died in the war near a river."
    assert [(q.start, q.low, q.high, q.kind) for q in read(text)] == [(0, 1, 1, "count")]


def test_what_may_still_change_is_preliminary() -> None:
    assert [q.qualifier for q in read("So far 15 guards have died.")] == ["preliminary"]


def spell(number: int) -> str:
    """Render a number below a million in words, as a reference that shares nothing with the reader."""
    ones = (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen"
    ).split()
    tens = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
    if number < 20:
        return ones[number]
    if number < 100:
        return tens[number // 10] + (f"-{ones[number % 10]}" if number % 10 else "")
    if number < 1000:
        rest = f" and {spell(number % 100)}" if number % 100 else ""
        return f"{ones[number // 100]} hundred{rest}"
    rest = f" {spell(number % 1000)}" if number % 1000 else ""
    return f"{spell(number // 1000)} thousand{rest}"


@given(st.integers(1, 999_999))
def test_a_number_in_words_is_read_back(number: int) -> None:
    assert bounds(f"{spell(number)} fighters") == [(number, number)]
    assert [(q.low, q.high) for q in read(f"It said {spell(number)} fighters came.")] == [(number, number)]


@given(st.integers(1, 9_999_999), st.sampled_from(["", ","]))
def test_a_number_in_digits_is_read_back(number: int, mark: str) -> None:
    digits = f"{number:,}".replace(",", mark)
    assert bounds(f"{digits} fighters") == [(number, number)]


@given(st.integers(1, 5000), st.integers(1, 5000), st.booleans())
def test_an_interval_is_read_back(first: int, more: int, in_words: bool) -> None:
    low, high = first, first + more
    one, two = (spell(low), spell(high)) if in_words else (str(low), str(high))
    assert bounds(f"between {one} and {two} fighters") == [(low, high)]
    assert bounds(f"at least {one} fighters") == [(low, None)]
    assert bounds(f"more than {one} fighters") == [(low + 1, None)]
    assert bounds(f"up to {two} fighters") == [(None, high)]
    assert bounds(f"nearly {two} fighters") == [(high, high)]


@given(st.text(alphabet=st.sampled_from("0123456789 ,.-ato%dozenhundred+\n"), max_size=60))
def test_any_text_gives_ordered_bounds_inside_it(text: str) -> None:
    doc: Doc = Doc(ENGLISH(text))
    for quantity in find_quantities(doc, UNITS):
        assert 0 <= quantity.start < quantity.end <= len(doc)
        if quantity.low is not None and quantity.high is not None:
            assert quantity.low <= quantity.high
