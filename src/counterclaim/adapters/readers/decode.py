"""Bytes to characters: which encoding a text is in, and what was guessed about it."""

from __future__ import annotations

import codecs

from ...model.report import Doubt

SIGNATURES = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose signature it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What a page may declare; Python's other codecs (rot13, zlib, idna, escapes) are no encodings of text.
TEXT_ENCODINGS = frozenset(
    "big5 big5hkscs cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp866 cp874 cp932 cp949 euc_jp "
    "euc_kr gb18030 gb2312 gbk hz iso2022_jp iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 "
    "iso8859-9 iso8859-10 iso8859-13 iso8859-14 iso8859-15 iso8859-16 koi8-r koi8-u mac-cyrillic mac-roman "
    "shift_jis utf-16 utf-16-be utf-16-le".split()
)
CONTROLS = bytes([*range(9), *range(0x0E, 0x20), 0x7F])
SAMPLE = 4_000  # characters that show whether bytes are text
MOST_CONTROLS = 0.02  # share of control characters from which on the bytes are taken for something else than text


def decode(content: bytes, declared: str | None = None) -> tuple[str, tuple[Doubt, ...]] | None:
    """Return the text and what is doubtful about its encoding, or None where the bytes are no text.

    A signature decides; then UTF-8 where it is valid, whatever a page or a server declares; then what is
    `declared`; then UTF-16 where every other byte is zero, as it is in Western text; then UTF-8 with its stray
    bytes read as Windows-1252, which serves both a text wholly in Windows-1252 (or Latin-1) and one pasted
    together from two encodings. The signature is no part of the text.
    """
    for signature, encoding in SIGNATURES:
        if content.startswith(signature):
            return _if_text(*_decode_as(content[len(signature) :], encoding))
    if unsigned := _unsigned_utf16(content):
        text, doubts = _decode_as(content, unsigned)
        rule = f"Without a signature, but every other byte is zero: read as {unsigned.upper()}."
        return _if_text(text, (Doubt("encoding", rule), *doubts))
    try:
        return _if_text(content.decode("utf-8"), ())
    except UnicodeDecodeError:
        stated = _known(declared)
        return _if_text(*(_decode_as(content, stated) if stated else _decode_as(content, "utf-8")))


def _known(declared: str | None) -> str | None:
    """Return Python's name for a declared encoding; web pages that say Latin-1 or ASCII mean Windows-1252."""
    try:
        name = codecs.lookup(declared or "").name
    except (LookupError, ValueError):
        return None
    if name in ("ascii", "iso8859-1"):
        return "cp1252"
    return None if name == "utf-8" or name not in TEXT_ENCODINGS else name


def _decode_as(content: bytes, encoding: str) -> tuple[str, tuple[Doubt, ...]]:
    try:
        return content.decode(encoding), ()
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            rule = f"Not valid {encoding.upper()} ({error.reason}): what could not be read stands as U+FFFD."
            return content.decode(encoding, "replace"), (Doubt("encoding", rule),)
    pieces, stray, rest = [], 0, content
    while rest:
        try:
            pieces.append(rest.decode("utf-8"))
            break
        except UnicodeDecodeError as error:
            bad = rest[error.start : error.end]
            pieces += [rest[: error.start].decode("utf-8"), _windows_1252(bad)]
            stray, rest = stray + len(bad), rest[error.end :]
    rule = f"Not valid UTF-8: the {stray} stray bytes were read as Windows-1252 (where undefined, as Latin-1)."
    return "".join(pieces), (Doubt("encoding", rule),)


def _windows_1252(stray: bytes) -> str:
    try:
        return stray.decode("cp1252")
    except UnicodeDecodeError:
        return stray.decode("latin-1")


def _unsigned_utf16(content: bytes) -> str | None:
    sample = content[:4096]
    if len(sample) < 4 or b"\0" not in sample or len(content) % 2:
        return None
    half = len(sample) // 2
    if sample[1::2].count(0) > 0.9 * half and sample[::2].count(0) == 0:
        return "utf-16-le"
    if sample[::2].count(0) > 0.9 * half and sample[1::2].count(0) == 0:
        return "utf-16-be"
    return None


def _if_text(text: str, doubts: tuple[Doubt, ...]) -> tuple[str, tuple[Doubt, ...]] | None:
    written = text[:SAMPLE].encode("utf-8", "replace")
    controls = len(written) - len(written.translate(None, CONTROLS))
    return None if controls > MOST_CONTROLS * len(written) or "\0" in text else (text, doubts)
