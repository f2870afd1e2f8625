"""Run in a pool of processes on this machine."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import TypeVar

from ...errors import UsageError

A = TypeVar("A")
B = TypeVar("B")
WAITING = 16  # items handed to each process ahead of need: keeps it busy behind a long one, holds little of the input


class PoolRunner:
    """Map in `jobs` processes, results in the order of the items.

    Where it is safe, the processes are forked and share what this one has loaded; elsewhere they are spawned,
    and each loads for itself. `function` must therefore be importable by name and cheap to send. A script that
    uses it needs the usual guard, `if __name__ == "__main__":`.
    """

    def __init__(self, jobs: int) -> None:
        if jobs < 1:
            raise UsageError(f"--jobs {jobs}: need at least one process")
        self._jobs = jobs

    def map(self, function: Callable[[A], B], items: Iterable[A]) -> Iterator[B]:
        """Yield `function(item)` for each item, in order; the processes start at once, before anything is asked for.

        Raises UsageError where a process dies, as it does when memory runs out.
        """
        gc.freeze()  # what is loaded by now is shared: a collector that walked it in each process would copy it all
        pool = ProcessPoolExecutor(self._jobs, mp_context=multiprocessing.get_context(starting()))
        waiting: deque[Future[B]] = deque()
        ahead = iter(items)
        for item in islice(ahead, WAITING * self._jobs):
            waiting.append(pool.submit(function, item))
        return self._results(pool, waiting, function, ahead)

    def _results(
        self, pool: ProcessPoolExecutor, waiting: deque[Future[B]], function: Callable[[A], B], ahead: Iterator[A]
    ) -> Iterator[B]:
        try:
            while waiting:
                result = waiting.popleft().result()
                waiting.extend(pool.submit(function, item) for item in islice(ahead, 1))
                yield result
        except BrokenProcessPool as error:
            raise UsageError(f"--jobs {self._jobs}: a process died ({error}); try fewer, or --jobs 1") from error
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def starting() -> str:
    """Return how processes start: by fork where this one has a single thread, else by spawn.

    A fork copies locks that another thread may hold, those of a numeric library among them.
    """
    alone = sys.platform == "linux" and len(os.listdir("/proc/self/task")) == 1
    return "fork" if alone else "spawn"
