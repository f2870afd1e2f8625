from __future__ import annotations

import pytest

from counterclaim.model.when import PRECISIONS, When


@pytest.mark.parametrize("precision", PRECISIONS)
def test_what_is_coarser_than_a_day_tells_none(precision: str) -> None:
    assert When("2030-05-01", "2030-05-01", precision).tells_day is (precision not in ("week", "month", "year"))
