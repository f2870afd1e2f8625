"""A report of one sentence, read to its claims by the machine that reads real ones."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from counterclaim.app.assembly import machine
from counterclaim.app.read_one import run
from counterclaim.model.claim import Claim
from counterclaim.model.report import Report, report_id


@pytest.fixture(scope="session")
def read_claims() -> Callable[[str], tuple[Claim, ...]]:
    """Return a function from a text to its claims; the text counts as published on Wednesday 17 March 2021."""

    def read(text: str) -> tuple[Claim, ...]:
        published = datetime(2021, 3, 17, 12)
        report = Report(report_id("report.txt", text), "report.txt", text, published=published, title="")
        return run(machine(None), report).claims

    return read
