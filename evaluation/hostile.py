"""Sources made to break a reader: each must be rejected with a reason, quickly and in little memory.

    python -m evaluation.hostile      every case: code, seconds of processor time, memory at the most so far

The cases are written into a temporary folder and read one after the other in another process. Ends with status 1 where
one is not rejected as it should be, takes more than 5 seconds or brings the process over 500 MB.
"""

from __future__ import annotations

import argparse
import gzip
import io
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from counterclaim.adapters.readers.sources import read_sources
from counterclaim.model.report import Report

MOST_SECONDS, MOST_MEGABYTES = 5.0, 500
DEEP = 20_000
GIGABYTE, MANY = 1_000_000_000, 60_000_000  # bytes, of which the first are not written
WORDS = "The ministry said that twelve soldiers were killed in the shelling of the town. "
SECRET = "root:x:0:0"  # what the file begins with that some of the cases name


@dataclass(frozen=True, slots=True)
class Case:
    """Name a case, its file, the codes that it may be rejected with, and what writes it."""

    name: str
    file: str
    codes: frozenset[str]
    write: Callable[[Path], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """Hold what came of a case; `megabytes` is the peak of the process so far."""

    name: str
    codes: tuple[str, ...]
    wanted: tuple[str, ...]
    seconds: float
    megabytes: float
    leaked: bool

    @property
    def sound(self) -> bool:
        """Tell whether it was rejected as it should be, in time and in memory, and read no other file."""
        rejected = bool(set(self.codes) & set(self.wanted)) or not self.wanted
        return rejected and self.seconds < MOST_SECONDS and self.megabytes < MOST_MEGABYTES and not self.leaked


def _bytes(make: Callable[[], bytes | str]) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        content = make()
        path.write_bytes(content.encode() if isinstance(content, str) else content)

    return write


def _sparse(start: bytes, size: int) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        with path.open("wb") as opened:
            opened.write(start)
            opened.truncate(size)

    return write


def _zip(files: Iterable[tuple[str, bytes]]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return out.getvalue()


def _zip_of_zips(depth: int) -> bytes:
    content = _zip([("story.txt", WORDS.encode())])
    for level in range(depth):
        content = _zip([(f"level{level}.zip", content)])
    return content


def _zeros(size: int) -> bytes:
    """Return so many zero bytes, packed."""
    out = io.BytesIO()
    with gzip.GzipFile(fileobj=out, mode="wb", mtime=0) as packed:
        for _ in range(size // 1_000_000):
            packed.write(bytes(1_000_000))
    return out.getvalue()


def _packed_lines(size: int) -> bytes:
    """Return one JSON line whose text is so long, packed."""
    out = io.BytesIO()
    with gzip.GzipFile(fileobj=out, mode="wb", mtime=0) as packed:
        packed.write(b'{"text": "')
        for _ in range(size // 1_000_000):
            packed.write(b"a" * 1_000_000)
        packed.write(b'"}\n')
    return out.getvalue()


def _warc(body: bytes, encoding: str | None = "gzip") -> bytes:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = io.BytesIO()
    said = [("Content-Type", "text/html"), *([("Content-Encoding", encoding)] if encoding else [])]
    headers = StatusAndHeaders("200 OK", said, protocol="HTTP/1.1")
    writer = WARCWriter(out, gzip=False)
    address = "https://news.example/bomb"
    writer.write_record(writer.create_warc_record(address, "response", io.BytesIO(body), http_headers=headers))
    return out.getvalue()


def _bomb(root: str, item: str, levels: int = 9) -> str:
    """Return XML whose entities would expand to a billion words."""
    rows = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(levels))
    return f'<?xml version="1.0"?><!DOCTYPE {root} [<!ENTITY l0 "dead">{rows}]>{item.format(f"&l{levels};")}'


RSS = "<rss version='2.0'><channel><title>t</title><item><title>{}</title></item></channel></rss>"
PAGE = "<html><head><title>t</title></head><body>{}</body></html>"
OUTSIDE = ("../../outside.txt", "/outside.txt", "C:\\outside.txt", "a/../../outside.txt", "..\\outside.txt")
SYSTEM = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


def _pdf(stream: bytes, tail: bytes = b"") -> bytes:
    """Return a PDF of one page with such a content stream, and without a table of its objects."""
    length = str(len(stream)).encode()
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font"
        b"/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n4 0 obj<</Length "
        + length
        + b"/Filter/FlateDecode>>stream\n"
        + stream
        + b"\nendstream endobj\n"
        + tail
        + b"trailer<</Root 1 0 R>>\n%%EOF"
    )


def _deflated(piece: bytes, times: int) -> bytes:
    import zlib

    packer = zlib.compressobj(9)
    return b"".join(packer.compress(piece) for _ in range(times)) + packer.flush()


def _case(name: str, file: str, codes: str, write: Callable[[Path], None]) -> Case:
    return Case(name, file, frozenset(codes.split()), write)


def cases() -> tuple[Case, ...]:
    """Return every case; a case without a code is one that may be read, so long as it does no harm."""
    paragraphs = f"<p>{WORDS}</p>" * 20
    shown = b"BT /F1 12 Tf 10 10 Td (killed) Tj ET\n"
    return (
        _case("nested tags", "a.html", "too_deep", _bytes(lambda: PAGE.format("<div>" * DEEP + paragraphs))),
        _case(
            "nested tags of many kinds",
            "a.html",
            "too_deep",
            _bytes(lambda: PAGE.format("".join(f"<x{n % 50}>" for n in range(DEEP)) + paragraphs)),
        ),
        _case(
            "nested tags in an unclosed script",
            "a.html",
            "empty too_deep",
            _bytes(lambda: PAGE.format("<SCRIPT>" + "<div>" * DEEP + "</SCRIPT>" + "<div>" * DEEP)),
        ),
        _case("nested tables", "a.html", "", _bytes(lambda: PAGE.format("<table><tr><td>" * 3_000 + paragraphs))),
        _case("a page of entities", "a.xhtml", "", _bytes(lambda: _bomb("html", PAGE))),
        _case(
            "a page of five million letters",
            "a.html",
            "",
            _bytes(lambda: PAGE.format("<p>" + WORDS * 60_000)[:4_900_000]),
        ),
        _case("a page of short tags", "a.html", "", _bytes(lambda: PAGE.format("<b>x</b>" * 49_000))),
        _case("a page of a million tags", "a.html", "too_large", _bytes(lambda: PAGE.format("<br>" * 1_000_000))),
        _case("open quotes in tags", "a.html", "empty", _bytes(lambda: "<html><head>" + "<meta name=\"x' " * 90_000)),
        _case(
            "open scripts",
            "a.html",
            "empty",
            _bytes(lambda: "<html><head>" + '<script type="application/ld+json">' * 90_000),
        ),
        _case(
            "deep linked data",
            "a.html",
            "",
            _bytes(
                lambda: PAGE.format('<script type="application/ld+json">' + "[" * 200_000 + "</script>" + paragraphs)
            ),
        ),
        _case("a feed of entities", "a.rss", "unreadable", _bytes(lambda: _bomb("rss", RSS))),
        _case(
            "a feed of entities in UTF-16", "a.rss", "unreadable", _bytes(lambda: _bomb("rss", RSS).encode("utf-16"))
        ),
        _case("a feed that names a file as entity", "a.rss", "unreadable", _bytes(lambda: SYSTEM + RSS.format("&x;"))),
        _case("a feed that is a path", "a.rss", "empty", _bytes(lambda: "/etc/passwd")),
        _case("a feed that is an address", "a.xml", "empty", _bytes(lambda: "file:///etc/passwd")),
        _case("a page that is a path", "a.html", "", _bytes(lambda: "/etc/passwd")),
        _case(
            "a record that is a path",
            "a.jsonl",
            "",
            _bytes(lambda: '{"text": "/etc/passwd", "url": "file:///etc/passwd"}'),
        ),
        _case("a deep feed", "a.rss", "empty unreadable too_slow", _bytes(lambda: "<rss>" + "<a>" * 200_000)),
        _case("a huge text", "a.txt", "too_large", _sparse(WORDS.encode(), 3 * GIGABYTE)),
        _case("a huge page", "a.html", "too_large", _sparse(b"<html>", 3 * GIGABYTE)),
        _case("a huge PDF file", "a.pdf", "too_large", _sparse(b"%PDF-1.7", 3 * GIGABYTE)),
        _case("a huge zip archive", "a.zip", "unreadable", _sparse(b"PK\3\4", 3 * GIGABYTE)),
        _case("a huge line", "a.jsonl", "too_large", _sparse(b'{"text": "one"}\n{"text": "', MANY)),
        _case("a huge list", "a.json", "too_large", _sparse(b'[{"text": "one"}', GIGABYTE)),
        _case("a huge cell", "a.csv", "unreadable", _bytes(lambda: b'text,title\n"one' + b"a" * 60_000_000)),
        _case("deep JSON", "a.json", "unreadable", _bytes(lambda: '{"text": ' + "[" * 1_000_000)),
        _case(
            "a number of a million digits", "a.json", "unreadable", _bytes(lambda: '{"text": ' + "1" * 1_000_000 + "}")
        ),
        _case("a zip bomb", "a.zip", "too_large", _bytes(lambda: _zip([("a.txt", bytes(MANY))]))),
        _case(
            "a zip archive of bombs",
            "a.zip",
            "too_large",
            _bytes(lambda: _zip((f"{n}.txt", bytes(4_900_000)) for n in range(15))),
        ),
        _case("zip in zip in zip", "a.zip", "too_deep", _bytes(lambda: _zip_of_zips(20))),
        _case(
            "names that lead outside",
            "a.zip",
            "unsafe_name",
            _bytes(lambda: _zip((n, WORDS.encode()) for n in OUTSIDE)),
        ),
        _case(
            "a zip archive of too many files",
            "a.zip",
            "too_large",
            _bytes(lambda: _zip((f"{n}.txt", b"") for n in range(20_001))),
        ),
        _case("half a zip archive", "a.zip", "unreadable", _bytes(lambda: _zip([("a.txt", WORDS.encode() * 9)])[:-30])),
        _case("a gzip bomb", "a.txt.gz", "too_large", _bytes(lambda: _zeros(MANY))),
        _case("a gzip bomb of one line", "a.jsonl.gz", "too_large", _bytes(lambda: _packed_lines(MANY))),
        _case("gzip in gzip in gzip", "a.gz", "too_deep", _bytes(lambda: _gzips(20))),
        _case("a web archive with a bomb", "a.warc", "too_large", _bytes(lambda: _warc(_zeros(MANY)))),
        _case(
            "a web archive with nested tags",
            "a.warc",
            "too_deep",
            _bytes(lambda: _warc(PAGE.format("<div>" * DEEP).encode(), None)),
        ),
        _case("half a web archive", "a.warc", "", _bytes(lambda: _warc(PAGE.format(paragraphs).encode(), None)[:-500])),
        _case(
            "a web archive of noise",
            "a.warc",
            "unreadable empty",
            _bytes(lambda: b"WARC/1.0\r\n" + bytes(range(256)) * 99),
        ),
        _case(
            "a PDF file with a bomb",
            "a.pdf",
            "empty too_large too_slow",
            _bytes(lambda: _pdf(_deflated(b" " * 1_000_000, 120))),
        ),
        _case("a PDF file of a million words", "a.pdf", "", _bytes(lambda: _pdf(_deflated(shown * 1_000, 100)))),
        _case(
            "a PDF file whose pages hold themselves",
            "a.pdf",
            "unreadable empty",
            _bytes(lambda: _pdf(b"").replace(b"Kids[3 0 R]", b"Kids[2 0 R 2 0 R]")),
        ),
        _case(
            "a PDF file of nested lists",
            "a.pdf",
            "unreadable empty",
            _bytes(lambda: _pdf(b"", b"5 0 obj" + b"[" * 100_000)),
        ),
        _case("parts in parts", "a.mhtml", "empty unreadable too_slow", _bytes(lambda: _parts(2_000))),
    )


def _gzips(depth: int) -> bytes:
    content = WORDS.encode()
    for _ in range(depth):
        content = gzip.compress(content, mtime=0)
    return content


def _parts(depth: int) -> bytes:
    head = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b0\n\n"
    rows = "".join(f"--b{n}\nContent-Type: multipart/mixed; boundary=b{n + 1}\n\n" for n in range(depth))
    return (head + rows).encode()


def measure(folder: Path) -> list[Outcome]:
    """Read every case, one after the other; `megabytes` of each is the peak of this process so far."""
    found = []
    for number, case in enumerate(cases()):
        begun = time.process_time()
        read = list(read_sources([str(folder / str(number) / case.file)], bytes))
        taken = time.process_time() - begun
        codes = sorted({"report" if isinstance(one, Report) else one.code for one in read})
        leaked = any(SECRET in one.text for one in read if isinstance(one, Report))
        peak = peak_megabytes()
        found.append(Outcome(case.name, tuple(codes), tuple(sorted(case.codes)), round(taken, 2), round(peak), leaked))
    return found


def peak_megabytes() -> float:
    """Return the most memory that this program has held.

    Linux counts in ru_maxrss what the parent held when it started the child; VmHWM is the child's own.
    """
    status = Path("/proc/self/status")
    own = re.search(r"VmHWM:\s+(\d+) kB", status.read_text()) if status.is_file() else None
    return (int(own[1]) if own else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) / 1024


def outcomes() -> list[Outcome]:
    """Write every case here, and measure them in a process that did not have to write them."""
    with tempfile.TemporaryDirectory() as folder:
        for number, case in enumerate(cases()):
            (Path(folder) / str(number)).mkdir()
            case.write(Path(folder) / str(number) / case.file)
        command = [sys.executable, "-m", "evaluation.hostile", "--measure", folder]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [Outcome(**{**one, "codes": tuple(one["codes"])}) for one in json.loads(done.stdout)]


def main() -> int:
    """Print what came of every case."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--measure", type=Path, metavar="FOLDER", help="read what was written there, and print JSON")
    wanted = parser.parse_args()
    if wanted.measure:
        print(json.dumps([asdict(one) for one in measure(wanted.measure)]))
        return 0
    found = outcomes()
    for one in found:
        mark = "" if one.sound else "  <-- should be " + (" or ".join(one.wanted) or "harmless")
        print(f"{one.name:44}{', '.join(one.codes):26}{one.seconds:6.2f} s {one.megabytes:5.0f} MB{mark}")
    return 0 if all(one.sound for one in found) else 1


if __name__ == "__main__":
    sys.exit(main())
