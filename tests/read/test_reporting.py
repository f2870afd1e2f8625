"""The verbs by which somebody tells something: one list, which the cues of attribution know as well."""

from __future__ import annotations

import pytest

from counterclaim.adapters.resources import read_data
from counterclaim.read.reporting import GIVING, SAYING
from counterclaim.read.voices.cues import parse_cues

CUES = {cue.word for cue in parse_cues(read_data("lexicon/cues.tsv")).verbs.values()}
# These hand on a paper, a picture or a number and have no clause behind them.
NO_CUES = {"broadcast", "publish", "release", "set"}


@pytest.mark.parametrize("verb", sorted(SAYING | GIVING))
def test_what_says_is_a_cue_or_hands_on_a_thing(verb: str) -> None:
    assert (verb in CUES) != (verb in NO_CUES)
