"""From any bytes to the written dossier: nothing crashes, every link leads somewhere, order changes nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from counterclaim.adapters.exporters import markdown, records
from counterclaim.adapters.exporters.page import html
from counterclaim.adapters.readers.text import read_text
from counterclaim.app.assembly import head_lexicon
from counterclaim.app.engine import Config, Engine
from counterclaim.app.intake import complete, take_in
from counterclaim.model.brief import Dossier

NEWS = (
    "The defence ministry said 12 soldiers were killed on Tuesday 16 November 2021 . \n\n Syria accused Turkey of "
    'shelling Idlib , " ” at least 30 civilians wounded , including 5 children , Reuters reported . Moscow denied it '
    "<b> &amp; </script> \u202e \u2028 \x07 🚀 lost two positions YEREVAN ( AP ) — Leave a Reply"
).split(" ")
WORDS = st.lists(st.sampled_from(NEWS), max_size=50).map(" ".join).map(str.encode)
PILES = st.lists(st.one_of(WORDS, st.binary(max_size=80)), max_size=4)
SAID = b"The defence ministry of Syria said 12 soldiers were killed in Idlib on 16 November 2021."
DENIED = b"Turkey accused Syria of shelling. At least 30 soldiers of Syria were killed, Turkey said on Tuesday."
few = settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])


def dossier_of(contents: Iterable[tuple[int, bytes]]) -> Dossier:
    opened = [read for n, content in contents for read in read_text(f"report-{n}.txt", content, {})]
    intake, engine = take_in(opened), Engine()
    return engine.dossier(complete(intake.reports, head_lexicon()), intake.rejections)


@few
@given(PILES)
@example([])
@example([SAID, DENIED, SAID])
@example([b"", b"\0", b"...", SAID])
def test_any_pile_of_bytes_becomes_a_dossier_whatever_its_order(contents):
    made = dossier_of(enumerate(contents))
    page = html.render(made)
    ids = re.findall(r' id="([^"]*)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r' href="#([^"]*)"', page)) <= set(ids)
    assert len(made.reports) + len(made.rejections) >= len(set(contents))
    again = dossier_of(reversed(list(enumerate(contents))))
    assert again == made
    assert (html.render(again), markdown.render(again)) == (page, markdown.render(made))


def test_a_dossier_is_found_again_in_its_folder(tmp_path):
    made = dossier_of(enumerate([SAID, DENIED]))
    assert made.claims
    assert made.findings
    records.export(made, tmp_path)
    back = records.load(tmp_path)
    assert (back.claims, back.findings, back.incidents) == (made.claims, made.findings, made.incidents)


def test_what_came_later_is_left_out_of_the_answers():
    days = {"2021-11-17": SAID, "2021-11-18": DENIED}
    opened = [read for day, text in days.items() for read in read_text(f"{day}.txt", text, {"published": day})]
    reports = complete(take_in(opened).reports, head_lexicon())
    late, early = Engine().dossier(reports), Engine(Config(as_of="2021-11-17")).dossier(reports)
    held = [{claim for f in made.findings for p in f.positions for claim in p.claims} for made in (late, early)]
    assert held[1] < held[0]
