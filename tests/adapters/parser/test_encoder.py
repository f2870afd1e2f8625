from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from counterclaim.adapters.parser.encoder import EncoderParser
from counterclaim.errors import ModelError

FOLDER = Path(str(files("counterclaim") / "data" / "language" / "encoder"))


@pytest.fixture(scope="module")
def parse():
    return EncoderParser(FOLDER)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n",
        "\n\nHello there",
        " \n \n x",
        "a" * 5000,
        "word " * 3000,
        "Ünal.\n",
        "\u200b x",
        "1\n2\n3",
        "🛰️ hit",
    ],
)
def test_the_text_is_kept_and_every_word_has_a_sentence(parse, text):
    doc = parse(text)
    assert doc.text == text
    assert sum(len(sentence) for sentence in doc.sents) == len(doc)


def test_white_space_hangs_on_the_word_before_it_and_first_space_on_the_first_word(parse):
    doc = parse("\n\nHe  fired.\n\nShe left.")
    spaces = [(token.i, token.head.i, token.pos_, token.lemma_) for token in doc if token.is_space]
    assert spaces == [(0, 1, "SPACE", "\n\n"), (2, 1, "SPACE", " "), (5, 4, "SPACE", "\n\n")]


def test_breaks_begin_sentences(parse):
    text = "The town was shelled and two people were killed there."
    starts = {sentence.start_char for sentence in parse(text, [text.index("two")]).sents}
    assert starts == {0, text.index("two")}


def test_a_plain_sentence_is_read(parse):
    doc = parse("At least 12 civilians were killed in Goris, the ministry said.")
    killed = doc[5]
    assert (killed.lemma_, doc[3].dep_, doc[3].head.i) == ("kill", "nsubj:pass", killed.i)
    assert [(name.text, name.label_) for name in doc.ents] == [("Goris", "LOC")]


def test_each_sentence_is_one_tree(parse):
    doc = parse("He left. She stayed; nobody, it seems, knew why they did.\n\nPRESIDENT ROE SPOKE ON FRIDAY")
    for sentence in doc.sents:
        assert sum(token.head.i == token.i for token in sentence) == 1


def test_parsing_twice_gives_the_same(parse):
    text = "Army spokesman John Roe said on Monday that rebels shot down a helicopter near Lachin. " * 9
    assert parse(text).to_json() == parse(text).to_json()


def test_a_folder_without_a_model_is_refused(tmp_path):
    with pytest.raises(ModelError, match="no encoder there"):
        EncoderParser(tmp_path)


@pytest.mark.parametrize(
    ("name", "content"), [("model.onnx", b"no network"), ("labels.json", b"{"), ("pieces.json", b"")]
)
def test_a_broken_model_is_refused_with_the_remedy(tmp_path, name, content):
    for file in FOLDER.iterdir():
        (tmp_path / file.name).symlink_to(file)
    (tmp_path / name).unlink()
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ModelError, match=r"cannot be loaded .* see `counterclaim doctor`"):
        EncoderParser(tmp_path)
