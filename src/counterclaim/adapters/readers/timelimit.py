"""A limit on the processor time that one source may take, where the system can set one."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from typing import Any, TypeVar

T = TypeVar("T")


class TooSlowError(BaseException):
    """Say that a limit was reached; no Exception, so that no library takes it for a fault of its own to mend."""


def within(seconds: float, items: Iterator[T]) -> Iterator[T]:
    """Yield items, each of which may take so many seconds of processor time to come.

    Raises TooSlowError where one takes longer. Time is counted while Python runs; what a library does in one go is
    bounded by the limits on size and depth. In another thread than the first, and on systems without such a
    timer, nothing is limited.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield from items
        return
    while True:
        before = signal.signal(signal.SIGVTALRM, _stop)
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
        try:
            item = next(items)
        except StopIteration:
            return
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            signal.signal(signal.SIGVTALRM, before)
        yield item


def _stop(number: int, frame: Any) -> None:
    raise TooSlowError
