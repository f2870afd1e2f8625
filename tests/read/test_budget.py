"""What is left out of a report before the parse: nothing that can carry a claim, nor what that needs around it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.adapters.resources import read_data
from counterclaim.app.assembly import act_lexicon, effect_table, head_lexicon, machine, scan
from counterclaim.app.intake import complete
from counterclaim.app.read_one import read_one, run
from counterclaim.model.claim import Claim
from counterclaim.model.report import Report
from counterclaim.read.budget import AFTER, BEFORE, LEAD, OFTEN, SHORTEST, Budget, budget

DULL = (
    "The lake is green in the evening.", "Most rooms look over the garden.", "Bread costs a little more than it did.",
    "The library has new windows.", "Rain is likely later in the week.", "Tea and cakes cost three euros.",
    "The choir sings in the old hall.", "Apples grow along the southern slope.", "The tower is old and grey.",
    "Visitors like the small museum.",
)  # fmt: skip
EACH = 12  # dull sentences before and behind what matters
IDIOMS = {
    "life": "The blast cost nine villagers their lives.",
    "survive": "Nine of the crew did not survive.",
    "fate": "The fate of nine sailors is unknown.",
    "suffered": "Nine of them arrived with cuts.",
    "hospital": "Nine miners are in hospital.",
    "disabled": "Nine guns were put out of action.",
    "down": "Nine drones were brought down.",
    "alight": "Nine barns were set alight.",
    "home": "Some 900 people left their homes.",
    "number": "The number of victims stands at nine.",
    "passed away": "Nine of them passed away.",
    "fatal": "The fatal strangling of nine dogs was noted.",
    "limb": "Nine boys were stabbed in the leg.",
    "contraction": "They've cuts and bruises.",
}


def report_of(text: str) -> Report:
    return complete([Report("r", "r.txt", text)], head_lexicon())[0]


def amid(*sentences: str) -> tuple[Report, list[str]]:
    """Put sentences into the middle of a long dull report, all of one paragraph."""
    around = [DULL[at % len(DULL)] for at in range(EACH)]
    parts = [*around, *sentences, *around]
    return Report("r", "r.txt", " ".join(parts)), parts


def kept_in(report: Report, planned: Budget) -> list[str]:
    pairs = zip(planned.sentences, planned.kept, strict=True)
    return [span.of(report.text).strip() for span, kept in pairs if kept]


def lost(sentences: Sequence[str], scanned: str) -> list[str]:
    """Return those that are not kept with their neighbours amid what is dull, or are kept with all of it."""
    faults = []
    for sentence in sentences:
        report, parts = amid(sentence)
        wanted = {*range(LEAD), *range(EACH - BEFORE, EACH + AFTER + 1)}
        if kept_in(report, budget(report, scan(scanned))) != [part for at, part in enumerate(parts) if at in wanted]:
            faults.append(sentence)
    return faults


def test_what_is_dull_heads_nothing():
    assert [sentence for sentence in DULL if scan("claims").finds(sentence)] == []


def test_every_example_of_the_lexicons_is_kept_with_its_neighbours():
    of_acts = {sense.example for sense in act_lexicon().senses}
    of_effects = {sense.example for sense in effect_table().senses.values()}
    assert lost(sorted(of_acts | of_effects), "claims") == []


@pytest.mark.parametrize("sentence", IDIOMS.values(), ids=IDIOMS)
def test_idioms_of_figures_are_kept(sentence):
    assert lost([sentence], "claims") == []


def test_every_word_of_violence_is_kept():
    words = [line.strip() for line in read_data("lexicon/violence.tsv").splitlines() if line and line[0] != "#"]
    assert lost([f"They speak of {word}." for word in words], "violence") == []


def test_who_is_taken_in_a_kidnapping_is_told_anywhere_in_the_report():
    report, _ = amid("Nine of them were rescued.", *DULL, "Their kidnappers had asked for money.")
    assert "Nine of them were rescued." in kept_in(report, budget(report, scan("claims")))


def test_the_first_sentence_that_names_somebody_is_kept():
    first = "Ann Lind runs the port."
    report, parts = amid(first, *DULL, *DULL, "Nine men died, Lind said.")
    kept = kept_in(report, budget(report, scan("claims")))
    assert first in kept
    assert len(kept) < len(parts) / 2


@pytest.mark.parametrize(("times", "kept"), [(OFTEN, True), (OFTEN - 1, False)], ids=["often", "seldom"])
def test_whom_a_report_names_often_is_introduced(times, kept):
    first = "Then there is Lind."
    told = [sentence for _ in range(times - 1) for sentence in ("They like Lind.", *DULL)]
    report, _ = amid(*DULL, first, *DULL, *told, "Nine men died.")
    assert (first in kept_in(report, budget(report, scan("claims")))) is kept


def test_the_title_and_the_subheads_are_kept():
    dull = "\n\n".join(" ".join(DULL) for _ in range(4))
    report = report_of(f"The hotel by the lake\n\n{dull}\n\nWhat follows\n\n{dull}\n\nNine men died.\n")
    kept = kept_in(report, budget(report, scan("claims")))
    heads = [section.span.of(report.text) for section in report.sections if section.kind != "body"]
    assert "The hotel by the lake" in heads
    assert set(heads) <= set(kept)
    assert len(kept) < 20


def test_where_little_is_saved_all_is_parsed():
    text = " ".join(["Nine men died.", *DULL[:4], *(["Nine men died."] * 30)])
    planned = budget(Report("r", "r.txt", text), scan("claims"))
    assert len(planned.sentences) == 35
    assert planned.left_out == ()


@pytest.mark.parametrize(("short", "kept"), [(SHORTEST - 1, True), (SHORTEST, False)], ids=["short", "long enough"])
def test_a_short_stretch_between_what_is_kept_is_not_left_out(short, kept):
    report, _ = amid("Nine men died.", *["Tea is dear."] * (AFTER + short + BEFORE), "Two women died.")
    first = EACH + 1 + AFTER
    assert budget(report, scan("claims")).kept[first : first + short] == (kept,) * short


def test_where_the_scan_finds_nothing_all_is_left_out():
    report, parts = amid()
    planned = budget(report, scan("claims"))
    assert planned.kept == (False,) * len(parts)
    assert planned.parsed.strip() == ""
    assert read_one(None, None, "claims", report).cost.sentences_parsed == 0


def core(claim: Claim) -> object:
    return claim.body, claim.voice, claim.stance, claim.when, claim.where, claim.evidence


def test_the_claims_of_a_long_dull_report_are_those_of_the_whole():
    report, parts = amid(
        "The defence ministry of Peru said that nine soldiers had been killed by Chilean shelling at Arica.",
        "Two others were wounded, it said.",
        "Chile denied that its troops had opened fire.",
    )
    short, whole = read_one(None, None, "claims", report), read_one(None, None, "off", report)
    assert 0 < short.cost.sentences_parsed < short.cost.sentences == whole.cost.sentences_parsed == len(parts)
    assert [core(claim) for claim in short.claims] == [core(claim) for claim in whole.claims] != []


WORDS = [*DULL, *list(IDIOMS.values())[:3], "“We ran,” Ann Lind said. ", "\n\n", "  ", "Gen. Lind (", "\u2028", "É!"]


@given(st.lists(st.sampled_from(WORDS), max_size=60), st.sampled_from(["claims", "violence"]))
def test_blanking_moves_nothing_and_leaves_what_is_kept_untouched(parts, scanned):
    report = report_of(" ".join(parts))
    planned = budget(report, scan(scanned))
    text, short = planned.story, planned.parsed
    assert len(short) == len(text)
    kept = [span for span, is_kept in zip(planned.sentences, planned.kept, strict=True) if is_kept]
    assert [span.of(short) for span in kept] == [span.of(text) for span in kept]
    assert short.split() == [word for span in kept for word in span.of(text).split()]
    found = scan(scanned).found([span.of(text) for span in planned.sentences])
    assert all(planned.kept[at] for at in found)


@pytest.mark.needs_shared
def test_the_claims_of_the_gold_reports_are_the_same(shared):
    folders = [shared / "seeds", *(shared / "gold" / name for name in ("restated", "fakes", "train"))]
    texts = [path.read_text(encoding="utf-8") for folder in folders for path in sorted(folder.rglob("*.txt"))]
    assert len(texts) > 200
    planned = {report: budget(report, scan("claims")) for report in map(report_of, texts)}
    cut = {report: plan for report, plan in planned.items() if plan.left_out}
    short = [run(machine(), report, plan).claims for report, plan in cut.items()]
    assert short == [run(machine(), report).claims for report in cut]
