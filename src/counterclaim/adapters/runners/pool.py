"""Run in a pool of processes on this machine."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

from ...errors import UsageError

A = TypeVar("A")
B = TypeVar("B")
WAITING = 4  # items handed to each process ahead of need: keeps it busy without holding the whole input


class PoolRunner:
    """Map in `jobs` processes, results in the order of the items.

    Processes are spawned rather than forked, since a fork copies locks that threads of a numeric library may
    hold. `function` must therefore be importable by name and cheap to send; what it needs to load (the
    language model) it loads once in each process. A script that uses it needs the usual guard,
    `if __name__ == "__main__":`.
    """

    def __init__(self, jobs: int) -> None:
        if jobs < 1:
            raise UsageError(f"--jobs {jobs}: need at least one process")
        self._jobs = jobs

    def map(self, function: Callable[[A], B], items: Iterable[A]) -> Iterator[B]:
        """Yield `function(item)` for each item, in order.

        Raises UsageError where a process dies, as it does when memory runs out.
        """
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(self._jobs, mp_context=context) as pool:
            waiting: deque[Future[B]] = deque()
            try:
                for item in items:
                    waiting.append(pool.submit(function, item))
                    if len(waiting) >= WAITING * self._jobs:
                        yield waiting.popleft().result()
                while waiting:
                    yield waiting.popleft().result()
            except BrokenProcessPool as error:
                raise UsageError(f"--jobs {self._jobs}: a process died ({error}); try fewer, or --jobs 1") from error
            finally:
                pool.shutdown(wait=False, cancel_futures=True)
