"""The dossier page: one self-contained file that opens offline and asks nothing of anybody."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from .... import __version__
from ....model.brief import Dossier
from ...records import write_file
from ...resources import read_data
from ..format import Export, Format, dossier_attributions
from ..lost import lost_briefs
from .contents import page

# Control characters that HTML does not allow; text is shown with the sign that stands for them.
FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def export(dossier: Dossier, to: Path) -> tuple[Path, ...]:
    """Write index.html into a folder."""
    return (write_file(to / "index.html", render(dossier)),)


def render(dossier: Dossier, version: str = __version__) -> str:
    """Return the page of a dossier.

    Text from reports is escaped wherever it stands. The one style sheet and the one script are inlined and
    named by their digests in the page's own Content Security Policy; everything else is forbidden by it.
    """
    style, script = read_data("templates/page.css"), read_data("templates/page.js")
    template = environment().get_template("page.html")
    return template.render(
        page=page(dossier), version=version, sources=dossier_attributions(dossier),
        style=Markup(style), script=Markup(script),
        policy=f"default-src 'none'; style-src {source_of(style)}; script-src {source_of(script)}; "
        "base-uri 'none'; form-action 'none'",
    )  # fmt: skip


def environment() -> Environment:
    """Return the template environment; every value is escaped, and a missing one is an error."""
    made = Environment(
        loader=FunctionLoader(lambda name: read_data(f"templates/{name}")), autoescape=True,
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, finalize=visible,
    )  # fmt: skip
    return made


def visible(value: object) -> object:
    """Return text with forbidden control characters replaced; markup of our own passes."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", value)
    return "" if value is None else value


def source_of(text: str) -> str:
    """Return the source expression that allows exactly this inline text."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


FORMAT = Format(
    "html", "HTML 5, one file (counterclaim-brief/1)",
    "The dossier page: one file that opens offline and can be printed.",
    lambda dossier, rule: Export(render(dossier), lost_briefs(dossier)), chooses=False,
)  # fmt: skip
