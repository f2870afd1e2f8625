"""The table of measures: each can be run, and a name that is none is told with those there are."""

from __future__ import annotations

import importlib.util

import pytest
from typer.testing import CliRunner

from counterclaim.app.cli import app
from evaluation.measures import MEASURES, chosen


def test_names_are_unique_and_each_module_is_there() -> None:
    assert len({measure.name for measure in MEASURES}) == len(MEASURES)
    assert all(importlib.util.find_spec(f"evaluation.{measure.module}") for measure in MEASURES)


def test_without_names_the_slow_ones_are_left_out() -> None:
    assert not any(measure.slow for measure in chosen((), everything=False))
    assert chosen((), everything=True) == MEASURES
    assert [measure.name for measure in chosen(("times", "acts"), everything=False)] == ["times", "acts"]


def test_an_unknown_measure_is_named_with_those_there_are() -> None:
    with pytest.raises(ValueError, match="no measure named speed; there are: scores"):
        chosen(("speed",), everything=False)


def test_the_command_says_what_there_is() -> None:
    result = CliRunner().invoke(app, ["evaluate", "speed"])
    assert result.exit_code == 2
    assert "no measure named speed" in result.output
