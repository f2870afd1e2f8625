"""Whether the judge of wording is asked is a choice, and part of what a run says of itself."""

import pytest

from counterclaim.app.engine import Config, Engine
from counterclaim.app.run_record import describe
from counterclaim.errors import UsageError
from counterclaim.model.incident import Incident
from tests.app.test_cli import counterclaim
from tests.cases import figure, report

TEXT = (
    "For two days the ford had 23 dead, by the burial society's cards. Then the clinic compared them with its beds: "
    "21 it is."
)
FORD = report("ford", TEXT, "2030-05-04")
CLAIMS = [figure(FORD, 23, who="Burial society", quote="23"), figure(FORD, 21, who="Clinic", quote="21")]


@pytest.mark.parametrize(("judge", "status"), [("encoder", "correction"), ("off", "conflict")])
def test_a_report_s_words_decide_where_the_judge_is_asked(judge, status):
    incident = Incident("i", "t", tuple(c.id for c in CLAIMS), (FORD.id,), ("NOR",))
    (found,) = Engine(Config(judge=judge)).settle([FORD], CLAIMS, [incident])
    assert found.status == status


def test_a_judge_that_there_is_not_is_a_wrong_call(tmp_path):
    with pytest.raises(UsageError, match="encoder, off"):
        Engine(Config(judge="jury"))
    assert counterclaim("settle", tmp_path / "claims.jsonl", "--judge", "jury").status == 2


def test_runs_with_and_without_the_judge_are_two():
    assert describe(Config())["digest"] != describe(Config(judge="off"))["digest"]
