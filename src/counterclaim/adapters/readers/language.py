"""Which language a text is in; what is not English is set aside."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Any

from ...model.claim import Rejection
from ...model.report import Doubt, Report
from .reports import refuse

READ = "en"
GLANCE = 1_000  # characters in which English shows
SAMPLE = 3_000  # characters from the middle of a text: what stands around an article is often in another language
# Words that hardly an English paragraph does without, and that no other language has as many of.
COMMON = frozenset(
    "the of and to that with from by for was were said which has have had been this their they it".split()
)
ENOUGH = 0.11  # share of them from which on a text is English and nothing else needs to be asked
FEWEST_WORDS = 10
FEWEST_LETTERS = 40  # below which a text is too short to tell
SURE = 0.6  # probability from which on a text counts as being in another language
UNTOLD = "The language was not told: that needs pip install 'counterclaim[html]'. The text was read as English."
_WORD = re.compile(r"[^\W\d_]+")


def set_aside(report: Report) -> Report | Rejection:
    """Return an English report as it is, and the rejection of one in another language."""
    sample = _sample(report.text)
    if _is_english(sample) or sum(map(len, _WORD.findall(sample))) < FEWEST_LETTERS:
        return report
    try:
        language, probability = identify(sample)
    except ModuleNotFoundError:
        return replace(report, doubts=(*report.doubts, Doubt("language", UNTOLD)))
    if language == READ or probability < SURE:
        return report
    reason = f"in another language ({language}, probability {probability:.2f}); reports are read in English"
    return refuse(report.source, "wrong_language", reason, language=language)


def _sample(text: str) -> str:
    start = max(0, (len(text) - SAMPLE) // 2)
    return text[start : start + SAMPLE]


def _is_english(sample: str) -> bool:
    found = sample[:GLANCE].lower().split()
    return sum(map(COMMON.__contains__, found)) >= ENOUGH * max(FEWEST_WORDS, len(found))


def identify(text: str) -> tuple[str, float]:
    """Return the ISO 639-1 code of the likeliest language, and its probability."""
    language, probability = _identifier().classify(text)
    return str(language), float(probability)


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
