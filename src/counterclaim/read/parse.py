"""Parse a report; a sentence never runs across two of its sections."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model.report import HEADLINES, Report
from ..ports import Parser
from .budget import Budget, whole
from .document import Doc
from .reading import Reading

# Where a page lost the blank between two sentences: "wounded another 15.Twenty rebels died".
GLUED = re.compile(r"(?<![\w.@/])(\w+)([.!?][”’)]?)(?=[“\"]?[A-Z][a-z]*[\s,’']|\d{1,4} [a-z])")
LONGEST_TITLE = 4  # letters: "Gen.", "Capt." stand before a name, not at a sentence's end


def parse(report: Report, parser: Parser, planned: Budget | None = None) -> Reading:
    """Start a reading: `report.sections` must be set (see `read.intake.head`); without a budget all of it is parsed."""
    planned = planned or whole(report)
    titles = [(s.span.start, s.span.end) for s in report.sections if s.kind in HEADLINES]
    text = planned.parsed
    ends = list(glued(text))
    for end in ends:
        if text[end - 2].isdigit() or text[end].isdigit():  # else the parser takes "15.Twenty" for one word
            text = f"{text[: end - 1]}\n{text[end:]}"
    breaks = sorted({*(s.span.start for s in report.sections), *(span.end for span in planned.left_out), *ends})
    return Reading(report, Doc(parser(text, breaks, titles)))


def glued(text: str) -> Iterator[int]:
    """Yield where a sentence begins without a blank before it."""
    for found in GLUED.finditer(text):
        if _ends(found[1], text[found.end()]):
            yield found.end() + _closes(text, found.end())


def _ends(word: str, follows: str) -> bool:
    """Tell whether a full stop behind a word is a sentence's, by what follows it; "Gen.", "approx." shorten."""
    if follows.isdigit():
        return word.isalpha() and len(word) > LONGEST_TITLE and word != "approx"
    return word.isdigit() or (len(word) > 1 and word.islower()) or (word.isalpha() and len(word) > LONGEST_TITLE)


def _closes(text: str, at: int) -> bool:
    """Tell a straight quotation mark that closes what was quoted from one that opens."""
    return text[at] == '"' and text.count('"', text.rfind("\n", 0, at) + 1, at) % 2 == 1
