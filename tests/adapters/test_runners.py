from __future__ import annotations

import os

import pytest

from counterclaim.adapters.runners.pool import PoolRunner
from counterclaim.adapters.runners.serial import SerialRunner
from counterclaim.errors import UsageError


@pytest.mark.parametrize("runner", [SerialRunner(), PoolRunner(2)], ids=["serial", "pool"])
def test_results_come_in_the_order_of_the_items(runner):
    assert list(runner.map(abs, range(-30, 3))) == list(map(abs, range(-30, 3)))
    assert list(runner.map(abs, [])) == []


@pytest.mark.parametrize("runner", [SerialRunner(), PoolRunner(2)], ids=["serial", "pool"])
def test_an_exception_reaches_the_caller(runner):
    with pytest.raises(ValueError, match="invalid literal"):
        list(runner.map(int, ["1", "x"]))


def test_a_process_that_dies_is_told_with_the_remedy():
    with pytest.raises(UsageError, match="--jobs 1"):
        list(PoolRunner(2).map(os._exit, [3]))


def test_a_pool_has_a_process():
    with pytest.raises(UsageError, match="--jobs 0"):
        PoolRunner(0)
