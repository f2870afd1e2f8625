"""What all tests share: where examples and shared material lie, how a browser starts, what may be skipped."""

from __future__ import annotations

import os
import shutil
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent
SHARED_MISSING = "no folder ../shared beside the checkout; put it there or name it in COUNTERCLAIM_SHARED"
CHROMIUM_MISSING = "no Chromium on the PATH; ./x test installs Debian's, or install the package chromium yourself"
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")

# A page under test needs nobody but the test: without these, Chromium calls its maker's services at every start.
QUIET_NETWORK = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--no-pings",
)

# Machines that test are often busy, so no example has a deadline; in CI the same examples are drawn every time.
settings.register_profile("counterclaim", deadline=None, derandomize=os.environ.get("CI") == "true")
settings.load_profile("counterclaim")


def find_shared() -> Path | None:
    """Return the folder of shared corpora, gold and scorers, or None; a wrong COUNTERCLAIM_SHARED is an error."""
    named = os.environ.get("COUNTERCLAIM_SHARED")
    folder = Path(named) if named else ROOT.parent / "shared"
    if (folder / "seeds").is_dir():
        return folder.resolve()
    if named:
        raise pytest.UsageError(f"COUNTERCLAIM_SHARED={named}: no folder with seeds/ in it; correct or unset it")
    return None


SHARED = find_shared()


@pytest.fixture(scope="session")
def shared() -> Path | None:
    """Return the folder ../shared; never None in a test marked needs_shared."""
    return SHARED


@pytest.fixture(scope="session")
def examples() -> Path:
    """Return the folder of the project's own reports and their golden dossiers."""
    return ROOT / "examples"


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Start the system's Chromium in place of a downloaded one; fail, rather than skip, where there is none."""
    executable = next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    if executable is None:
        pytest.fail(CHROMIUM_MISSING, pytrace=False)
    arguments = [*browser_type_launch_args.get("args", []), *QUIET_NETWORK]
    if os.geteuid() == 0:
        arguments.append("--no-sandbox")  # Chromium refuses to start as root with its sandbox on
    return {**browser_type_launch_args, "executable_path": executable, "args": arguments}


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test marked needs_shared where ../shared is missing."""
    if SHARED is None and item.get_closest_marker("needs_shared"):
        pytest.skip(SHARED_MISSING)


def refuse_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Turn every skip into a failure, but for the one that is allowed: a skipped test proves nothing."""
    if report.skipped and not hasattr(report, "wasxfail") and SHARED_MISSING not in str(report.longrepr):
        report.outcome = "failed"
        report.longrepr = f"skips are not allowed here, only the marker needs_shared is: {report.longrepr}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Apply refuse_skip to each test."""
    report = yield
    refuse_skip(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Apply refuse_skip to each module, which an importorskip would leave out."""
    report = yield
    refuse_skip(report)
    return report
