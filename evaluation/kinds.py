"""Save a text as each kind of source that is read, with real writers: what tests, fuzzing and benchmarks read."""

from __future__ import annotations

import csv
import email.message
import gzip
import html
import io
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime
from pathlib import Path

PUBLISHED = datetime(2021, 11, 17, 9, 30, tzinfo=timezone(timedelta(hours=4)))
COMMENT = "I counted 9,000 killed and 700 captured with my own eyes, says a reader in a comment."
TEASER = "Storm closes {} schools along the coast"
ADDRESS = "https://news.example/2021/11/17/"


@dataclass(frozen=True, slots=True)
class Story:
    """Hold a text to save, with what a site knows of it."""

    name: str
    text: str
    title: str
    outlet: str = "The Sample Post"
    author: str = "A. Writer"
    published: datetime = PUBLISHED

    @property
    def paragraphs(self) -> list[str]:
        """Return the parts between blank lines."""
        return [part.strip() for part in self.text.split("\n\n") if part.strip()]

    @property
    def body(self) -> list[str]:
        """Return the paragraphs under the title, which is the first line."""
        first, *rest = self.paragraphs
        below = first.partition("\n")[2]
        return [below, *rest] if below else rest

    @property
    def url(self) -> str:
        """Return an address."""
        return f"{ADDRESS}{self.name}"


def stories(folder: Path) -> Iterator[Story]:
    """Yield the texts in a folder; the first line is taken for the title."""
    for file in sorted(folder.glob("*.txt")):
        text = file.read_text(encoding="utf-8").replace("\r\n", "\n").strip()
        yield Story(file.stem, text, " ".join(text.split("\n", 1)[0].split())[:200])


# Pages


def page(story: Story, chrome: int = 1) -> str:
    """Dress a text as a news site does: metadata, menus, teasers, comments; `chrome` multiplies what is around it."""
    body = _marked(story.body)
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">\n'
        f"<title>{html.escape(story.title)} | {html.escape(story.outlet)}</title>\n{_metadata(story)}{_scripts(chrome)}"
        f'</head>\n<body class="single">\n{_menu(chrome)}\n<main><article>\n<h1>{html.escape(story.title)}</h1>\n'
        f'<div class="article-body">\n{body}</div>\n</article>\n{_comments(chrome)}</main>\n'
        f"{_teasers(chrome)}\n<footer><p>Copyright {html.escape(story.outlet)}. All rights reserved.</p></footer>\n"
        "</body></html>\n"
    )


def _metadata(story: Story) -> str:
    said = {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": story.title,
        "datePublished": story.published.isoformat(), "author": [{"@type": "Person", "name": story.author}],
        "publisher": {"@type": "Organization", "name": story.outlet},
    }  # fmt: skip
    return (
        f'<link rel="canonical" href="{story.url}">\n<meta property="og:title" content="{html.escape(story.title)}">\n'
        f'<meta property="og:site_name" content="{html.escape(story.outlet)}">\n'
        f'<meta property="article:published_time" content="{story.published:%Y-%m-%d}">\n'
        f'<script type="application/ld+json">{json.dumps(said)}</script>\n'
    )


def _scripts(chrome: int) -> str:
    code = "".join(f"window.slot{n}=function(a,b){{return a<b?a+{n}:b}};\n" for n in range(40 * chrome))
    rules = "".join(f".w{n}{{margin:{n}px;color:#{n:06d}}}\n" for n in range(40 * chrome))
    return f"<style>{rules}</style><script>{code}</script>\n"


def _menu(chrome: int) -> str:
    links = "".join(f'<li><a href="/topic/{n}">Topic {n}</a></li>' for n in range(15 * chrome))
    return f'<header><nav class="menu"><ul>{links}</ul></nav></header>'


def _comments(chrome: int) -> str:
    said = f'<div class="comment"><p class="comment-author">reader</p><p>{COMMENT}</p></div>\n' * chrome
    return f'<section id="comments" class="comments"><h3>Comments</h3>{said}</section>\n'


def _teasers(chrome: int) -> str:
    rows = "".join(
        f'<div class="teaser"><a href="/{n}"><img src="/{n}.jpg" alt=""><span>{TEASER.format(n)}</span></a></div>\n'
        for n in range(10 * chrome)
    )
    return f'<aside class="sidebar related">{rows}</aside>'


# One file a kind


def record(story: Story) -> Mapping[str, object]:
    """Return a text as the record of a corpus."""
    return {
        "id": story.name, "url": story.url, "title": story.title, "text": story.text, "lang": "en",
        "published": story.published.isoformat(), "source": story.outlet, "authors": [story.author],
    }  # fmt: skip


def as_text(held: Sequence[Story]) -> bytes:
    """Return the first text."""
    return held[0].text.encode()


def as_html(held: Sequence[Story]) -> bytes:
    """Return the first text as a page."""
    return page(held[0]).encode()


def as_mhtml(held: Sequence[Story]) -> bytes:
    """Return the first text as a browser saves a page in one file."""
    whole = email.message.EmailMessage()
    whole["Snapshot-Content-Location"] = held[0].url
    whole.set_content(page(held[0]), subtype="html")
    whole.make_related(boundary="part-of-the-page")
    return whole.as_bytes()


def as_rss(held: Sequence[Story]) -> bytes:
    """Return a feed with the whole texts in it."""
    items = "".join(
        f"<item><title>{html.escape(one.title)}</title><link>{one.url}</link><guid>{one.url}</guid>"
        f"<pubDate>{format_datetime(one.published)}</pubDate>"
        f"<content:encoded><![CDATA[{_marked(one.body)}]]></content:encoded></item>\n"
        for one in held
    )
    names = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    head = f'<?xml version="1.0"?>\n<rss version="2.0" {names}><channel><title>{html.escape(held[0].outlet)}</title>'
    return f"{head}{items}</channel></rss>".encode()


def as_atom(held: Sequence[Story]) -> bytes:
    """Return an Atom feed."""
    entries = "".join(
        f"<entry><id>{one.url}</id><title>{html.escape(one.title)}</title><published>{one.published.isoformat()}</published>"
        f'<link href="{one.url}"/><content type="html">{html.escape(_marked(one.body))}</content></entry>\n'
        for one in held
    )
    title = html.escape(held[0].outlet)
    return f'<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>{title}</title>{entries}</feed>'.encode()


def _marked(paragraphs: Iterable[str]) -> str:
    return "".join(f"<p>{html.escape(part).replace(chr(10), '<br>')}</p>\n" for part in paragraphs)


def as_jsonl(held: Sequence[Story]) -> bytes:
    """Return a corpus, an object a line."""
    return "".join(json.dumps(record(one), ensure_ascii=False) + "\n" for one in held).encode()


def as_json(held: Sequence[Story]) -> bytes:
    """Return a corpus as one list."""
    return json.dumps([record(one) for one in held], indent=1).encode()


def as_csv(held: Sequence[Story]) -> bytes:
    """Return a table with quoted texts."""
    return _table(held, ",")


def as_tsv(held: Sequence[Story]) -> bytes:
    """Return a table parted by tabs."""
    return _table(held, "\t")


def _table(held: Sequence[Story], separator: str) -> bytes:
    written = io.StringIO()
    rows = csv.writer(written, delimiter=separator)
    rows.writerow(["id", "headline", "date", "source", "body"])
    rows.writerows([one.name, one.title, one.published.isoformat(), one.outlet, one.text] for one in held)
    return written.getvalue().encode()


def as_warc(held: Sequence[Story]) -> bytes:
    """Return a web archive."""
    return warc((page(one) for one in held), [one.url for one in held], packed=False)


def as_warc_gz(held: Sequence[Story]) -> bytes:
    """Return a web archive, each record packed."""
    return warc((page(one) for one in held), [one.url for one in held], packed=True)


def warc(pages: Iterable[str], urls: Sequence[str], packed: bool = True) -> bytes:
    """Write pages to a web archive as a crawler does, with a request and a picture before each."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    date = {"WARC-Date": "2021-11-18T01:02:03Z"}
    for number, (one, url) in enumerate(zip(pages, urls, strict=True)):
        for kind, body in (("image/png", b"\x89PNG" + bytes(50)), ("text/html; charset=utf-8", one.encode())):
            address = url if kind.startswith("text") else f"{url}.png"
            headers = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
            said = {**date, "WARC-Record-ID": f"<urn:uuid:00000000-0000-4000-8000-{number:06d}{len(kind):06d}>"}
            writer.write_record(
                writer.create_warc_record(
                    address, "response", io.BytesIO(body), http_headers=headers, warc_headers_dict=said
                )
            )
    return out.getvalue()


def as_zip(held: Sequence[Story]) -> bytes:
    """Return a zip archive of the texts and a page of the first."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for one in held:
            archive.writestr(_dated(f"texts/{one.name}.txt"), one.text)
        archive.writestr(_dated(f"pages/{held[0].name}.html"), page(held[0]))
    return out.getvalue()


def _dated(name: str) -> zipfile.ZipInfo:
    return zipfile.ZipInfo(name, (2021, 11, 18, 0, 0, 0))


def as_gzip(held: Sequence[Story]) -> bytes:
    """Return the first text, packed."""
    return gzip.compress(held[0].text.encode(), mtime=0)


def as_pdf(held: Sequence[Story]) -> bytes:
    """Return the first text as a PDF file, with what the core fonts cannot show replaced."""
    from fpdf import FPDF

    file = FPDF()
    file.set_creation_date(PUBLISHED)
    file.add_page()
    file.set_font("helvetica", size=11)
    for part in held[0].paragraphs:
        file.multi_cell(0, 6, part.encode("latin-1", "replace").decode("latin-1"), align="L")
        file.ln(4)
    return bytes(file.output())


# Kind -> the suffix of its file, and what writes it.
KINDS: Mapping[str, tuple[str, Callable[[Sequence[Story]], bytes]]] = {
    "text": (".txt", as_text), "html": (".html", as_html), "mhtml": (".mhtml", as_mhtml), "rss": (".rss", as_rss),
    "atom": (".atom", as_atom), "jsonl": (".jsonl", as_jsonl), "json": (".json", as_json), "csv": (".csv", as_csv),
    "tsv": (".tsv", as_tsv), "warc": (".warc", as_warc), "warc.gz": (".warc.gz", as_warc_gz), "zip": (".zip", as_zip),
    "gzip": (".txt.gz", as_gzip), "pdf": (".pdf", as_pdf),
}  # fmt: skip
