from __future__ import annotations

import os
import threading
from itertools import count, islice

import pytest

from counterclaim.adapters.runners.pool import PoolRunner, starting
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


def test_an_endless_input_is_taken_as_far_as_it_is_wanted():
    assert list(islice(PoolRunner(2).map(abs, count()), 40)) == list(range(40))


def test_nothing_is_forked_beside_another_thread():
    end = threading.Event()
    other = threading.Thread(target=end.wait)
    other.start()
    try:
        assert starting() == "spawn"
    finally:
        end.set()
        other.join()
