"""The brief as one file: the Markdown and the page that a dossier has, through the same door as other formats."""

from __future__ import annotations

from ...model.brief import Dossier
from . import html, markdown
from .format import Export, Format, Loss


def render_markdown(dossier: Dossier, rule: str) -> Export:
    """Return the brief as Markdown."""
    return Export(markdown.render(dossier), _losses(dossier))


def render_html(dossier: Dossier, rule: str) -> Export:
    """Return the brief as a page that opens offline."""
    return Export(html.render(dossier), _losses(dossier))


def _losses(dossier: Dossier) -> tuple[Loss, ...]:
    if dossier.briefs or not dossier.incidents:
        return ()
    return (Loss("briefs", len(dossier.incidents), "record files hold no sentences; tell them anew first"),)


MARKDOWN = Format(
    "markdown", "Markdown (counterclaim-brief/1)",
    "The brief and the questions as Markdown; every line names its claims.",
    render_markdown, chooses=False,
)  # fmt: skip
HTML = Format(
    "html", "HTML 5, one file (counterclaim-brief/1)",
    "The dossier page: one file that opens offline and can be printed.",
    render_html, chooses=False,
)  # fmt: skip
