"""The page under test, opened from a file as an editor would."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from counterclaim.adapters.exporters.page import html
from tests.sample import make_dossier


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    (path,) = html.export(make_dossier(), Path(tmp_path_factory.mktemp("page")))
    return path.as_uri()


@pytest.fixture
def shown(page: Page, address: str) -> Iterator[Page]:
    """Return the page opened; afterwards, nothing may have been complained of or asked of anybody."""
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("dialog", lambda dialog: (said.append("dialog"), dialog.dismiss()))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    yield page
    assert said == []
    assert [url for url in asked if url.split("#")[0] != address] == []
