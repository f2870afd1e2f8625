"""What is made to break a reader is rejected with a reason, quickly and in little memory."""

from __future__ import annotations

import io
import threading

import pytest

from counterclaim.adapters.readers import sources
from counterclaim.adapters.readers.sources import read_source, read_sources
from counterclaim.model.report import Report
from counterclaim.ports import Manner, Source
from evaluation import hostile
from evaluation.fuzz_readers import fuzz, mutants
from evaluation.kinds import KINDS

FEW = 40  # mutated inputs of each kind here; `python -m evaluation.fuzz_readers` reads 500


@pytest.fixture(scope="module")
def outcomes():
    """Measure all cases in one process of their own."""
    return {one.name: one for one in hostile.outcomes()}


@pytest.mark.parametrize("name", [case.name for case in hostile.cases()])
def test_a_hostile_source_is_harmless(outcomes, name):
    one = outcomes[name]
    assert one.codes, "nothing came out"
    assert one.sound, one


def test_a_path_in_a_source_is_never_opened(tmp_path, monkeypatch):
    (tmp_path / "secret.txt").write_text("The secret: 12 soldiers were killed.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    named = (tmp_path / "secret.txt").as_posix()
    contents = [
        named, f"file://{named}", "secret.txt", f'{{"text": "{named}", "url": "file://{named}"}}',
        f"text,url\n{named},{named}\n",
        f'<html><body><iframe src="{named}"></iframe><p>{named}</p></body></html>',
        f"<rss><channel><item><title>{named}</title><link>{named}</link></item></channel></rss>",
    ]  # fmt: skip
    for suffix, _ in KINDS.values():
        for content in contents:
            found = read_source(Source(f"x{suffix}", io.BytesIO(content.encode())), Manner())
            assert not any("The secret" in one.text for one in found if isinstance(one, Report))


def test_a_source_that_takes_too_long_costs_itself_alone(monkeypatch):
    def peek(source):
        start = source.content.read(10)
        source.content.seek(0)
        return start

    def forever():
        while True:
            pass
        yield

    def container(source, manner):
        for content in (b"fine: one", b"slow", b"fine: two"):
            yield Source(f"{source.name}/{content.decode()}", io.BytesIO(content))

    real = sources.format_of

    def choose(source):
        if source.name == "all":
            return container
        return real(source) if b"fine" in peek(source) else lambda source, manner: forever()

    monkeypatch.setattr(sources, "MOST_SECONDS", 0.2)
    monkeypatch.setattr(sources, "format_of", choose)
    found = list(read_source(Source("all", io.BytesIO()), Manner()))
    assert [one.text if isinstance(one, Report) else one.code for one in found] == [
        "fine: one",
        "too_slow",
        "fine: two",
    ]


def test_reading_works_in_any_thread():
    found = []
    source = Source("x.txt", io.BytesIO(b"Two soldiers were killed."))
    thread = threading.Thread(target=lambda: found.extend(read_source(source, Manner())))
    thread.start()
    thread.join()
    assert [one.text for one in found] == ["Two soldiers were killed."]


def test_a_link_to_its_own_folder_is_no_trouble(tmp_path):
    (tmp_path / "a.txt").write_text("Two soldiers were killed.", encoding="utf-8")
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    assert [one.text for one in read_sources([str(tmp_path)], bytes)] == ["Two soldiers were killed."]


@pytest.mark.parametrize("kind", KINDS)
def test_a_broken_source_never_raises(kind):
    tally = fuzz(kind, FEW, seed=1)
    assert tally.faults == []
    assert tally.reports + tally.rejections >= FEW


def test_mutations_are_the_same_every_time():
    assert list(mutants("rss", 5)) == list(mutants("rss", 5))
