from __future__ import annotations

import json

import pytest

from counterclaim.adapters.resources import data_path, digest
from counterclaim.app import assembly
from counterclaim.app.engine import Config, Engine
from counterclaim.errors import CounterclaimError, ModelError, UnknownNameError, UsageError


@pytest.fixture
def shipped(tmp_path):
    """Return a folder like a shipped model, with its digest pinned beside it."""
    model = tmp_path / "small"
    model.mkdir()
    (model / "weights").write_bytes(b"1234")
    pinned = {"models": {"small": {"sha256": digest(model)}}}
    (tmp_path / "digest.json").write_text(json.dumps(pinned), encoding="utf-8")
    return model


def test_the_shipped_model_is_the_one_that_was_measured():
    path = data_path(f"language/{assembly.DEFAULT_MODEL}")
    assert assembly.checked_digest(path) == digest(path)


def test_an_untouched_model_passes(shipped):
    assert assembly.checked_digest(shipped) == digest(shipped)


def test_an_altered_model_is_refused(shipped):
    (shipped / "weights").write_bytes(b"1235")
    with pytest.raises(ModelError, match="altered"):
        assembly.checked_digest(shipped)


@pytest.mark.parametrize("content", [None, "{", "{}", "[]"], ids=["missing", "cut", "without it", "a list"])
def test_a_pin_that_cannot_be_read_is_refused(shipped, content):
    pin = shipped.with_name("digest.json")
    if content is None:
        pin.unlink()
    else:
        pin.write_text(content, encoding="utf-8")
    with pytest.raises(ModelError, match=r"digest\.json"):
        assembly.checked_digest(shipped)


def test_a_folder_that_is_no_model_is_refused_with_the_remedy(tmp_path):
    with pytest.raises(ModelError, match="no spaCy pipeline"):
        assembly.load_parser(str(tmp_path))
    with pytest.raises(ModelError, match=assembly.MODEL_VARIABLE):
        assembly.load_parser(str(tmp_path / "nowhere"))


def test_a_shipped_model_goes_by_its_name(monkeypatch):
    monkeypatch.delenv(assembly.MODEL_VARIABLE, raising=False)
    named, found = assembly.load_parser(assembly.DEFAULT_MODEL), assembly.load_parser()
    assert (named.name, named.digest) == (found.name, found.digest)


@pytest.mark.parametrize("name", ["../language/x/../digest.json", "digest.json", "encoder/tokenizer", "/"], ids=repr)
def test_a_name_leads_to_no_other_file(name, tmp_path, monkeypatch):
    monkeypatch.delenv(assembly.MODEL_VARIABLE, raising=False)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ModelError):
        assembly.load_parser(name)


def test_the_environment_names_a_model(tmp_path, monkeypatch):
    monkeypatch.setenv(assembly.MODEL_VARIABLE, str(tmp_path / "elsewhere"))
    with pytest.raises(ModelError, match="elsewhere"):
        assembly.load_parser()


@pytest.mark.parametrize(
    ("config", "error"),
    [(Config(rule="coin"), UnknownNameError), (Config(jobs=0), UsageError)],
    ids=["rule", "jobs"],
)
def test_a_configuration_that_cannot_be_is_refused_at_once(config, error):
    with pytest.raises(error):
        Engine(config)


def test_all_errors_have_one_base():
    assert issubclass(ModelError, CounterclaimError)
