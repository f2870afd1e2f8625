from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.adapters.readers.decode import decode

WORDS = "“Twelve” soldiers — 12 in all — fell at Bâle."


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(WORDS.encode(), id="utf-8"),
        pytest.param(codecs.BOM_UTF8 + WORDS.encode(), id="utf-8 with signature"),
        pytest.param(codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"), id="utf-16 little end first"),
        pytest.param(codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"), id="utf-16 big end first"),
        pytest.param(codecs.BOM_UTF32_LE + WORDS.encode("utf-32-le"), id="utf-32 little end first"),
        pytest.param(codecs.BOM_UTF32_BE + WORDS.encode("utf-32-be"), id="utf-32 big end first"),
    ],
)
def test_a_stated_or_valid_encoding_is_read_without_a_doubt(content):
    assert decode(content) == (WORDS, ())


@pytest.mark.parametrize(
    ("content", "text", "said"),
    [
        pytest.param(WORDS.encode("cp1252"), WORDS, "Windows-1252", id="windows-1252"),
        pytest.param("Bâle".encode() + b" " + "Bâle".encode("latin-1"), "Bâle Bâle", "1 stray", id="two encodings"),
        pytest.param(b"a \x81\x8d b", "a \x81\x8d b", "Latin-1", id="undefined in windows-1252"),
        pytest.param("killed 12".encode("utf-16-le"), "killed 12", "UTF-16-LE", id="utf-16 without signature"),
        pytest.param("killed 12".encode("utf-16-be"), "killed 12", "UTF-16-BE", id="utf-16 big end, no signature"),
        pytest.param(codecs.BOM_UTF16_LE + b"a\0\0\xd8", "a\ufffd", "U+FFFD", id="half a surrogate pair"),
    ],
)
def test_a_guess_is_a_doubt_that_says_what_was_done(content, text, said):
    decoded, doubts = decode(content) or ("", ())
    assert decoded == text
    assert [doubt.about for doubt in doubts] == ["encoding"]
    assert said in doubts[0].rule


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", id="picture"),
        pytest.param(b"\x7fELF\x02\x01\x01" + bytes(range(32)) * 4, id="program"),
        pytest.param(b"killed\0wounded", id="a zero byte inside"),
        pytest.param(bytes(range(1, 9)) * 20, id="control characters"),
    ],
)
def test_what_is_no_text_is_told(content):
    assert decode(content) is None


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_utf_8_comes_back_unchanged(text):
    assert decode(text.encode()) == (text.removeprefix("\ufeff"), ())


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_nothing(content):
    decoded = decode(content)
    assert decoded is None or isinstance(decoded[0].encode(), bytes)
