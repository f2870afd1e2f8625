"""Codes of actors: which are a state's."""

from __future__ import annotations

import pytest

from counterclaim.model.actor import is_state

CODES = [("ARM", True), ("ARM/MoD", True), ("XKX", True), ("MTF", False), ("SDF", False), ("UN", False), ("arm", False)]


@pytest.mark.parametrize(("code", "state"), CODES, ids=[code for code, _ in CODES])
def test_only_listed_codes_are_states(code: str, state: bool) -> None:
    assert is_state(code) is state
