"""A limit on the processor time that one source may take, where the system can set one."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

T = TypeVar("T")


class TooSlowError(BaseException):
    """Say that a limit was reached; no Exception, so that no library takes it for a fault of its own to mend."""


@contextmanager
def limits() -> Iterator[bool]:
    """Make limits possible inside, and tell whether they are.

    They are not in another thread than the first, nor on systems without such a timer.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield False
        return
    before = signal.signal(signal.SIGVTALRM, _stop)
    try:
        yield True
    finally:
        signal.signal(signal.SIGVTALRM, before)


def within(seconds: float, items: Iterator[T]) -> Iterator[T]:
    """Yield items, each of which may take so many seconds of processor time to come.

    Raises TooSlowError where one takes longer. Time is counted while Python runs; what a library does in one go is
    bounded by the limits on size and depth.
    """
    while (item := _next(seconds, items)) is not None:
        yield item


def _next(seconds: float, items: Iterator[T]) -> T | None:
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        return next(items, None)
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def _stop(number: int, frame: Any) -> None:
    raise TooSlowError
