"""Worded: ask a judge what the words of one report make of two of its numbers."""

from __future__ import annotations

from collections.abc import Mapping

from ..model.actor import is_named
from ..model.report import Report
from ..ports import Judge
from .classes import UNLIKE
from .clock import number_span
from .origins import same_side, same_voice
from .pair import Pair, Verdicts, Wording, is_adverse
from .positions import Answered
from .sides import is_conceded

SURE = 0.9
"""How sure a judge must be, to overrule what holds by default."""


def wording_of(judge: Judge, reports: Mapping[str, Report]) -> Wording:
    """Make of a judge, and of the reports that it may read, what the rules ask of a pair; it is asked once for each."""
    asked: dict[tuple[str, str], Verdicts | None] = {}

    def wording(pair: Pair) -> Verdicts | None:
        key = pair.small.claim.id, pair.large.claim.id
        if key not in asked:
            asked[key] = read(judge, reports.get(pair.small.claim.report), pair)
        return asked[key]

    return wording


def reading_of(pair: Pair) -> Verdicts | None:
    """Return what the words of a pair's report make of it, where they may be asked."""
    return pair.setting.wording(pair) if may_be_read(pair) else None


def may_be_read(pair: Pair) -> bool:
    """Tell whether one report gives both numbers, as two named voices', so near that they count the same people.

    Far numbers, single persons and what nobody is named for are too often parts, or another question's.
    """
    one, other = pair.small, pair.large
    here = one.claim.report == other.claim.report and not same_voice(one.voice, other.voice)
    named = is_named(one.claim.voice.claimant) and is_named(other.claim.voice.claimant)
    return here and named and one.low > 1 and other.low <= UNLIKE * one.low


def read(judge: Judge, report: Report | None, pair: Pair) -> Verdicts | None:
    """Have a judge read a pair in its report; None where the text is missing or both numbers are the same words."""
    smaller, larger = number_span(pair.small.claim), number_span(pair.large.claim)
    if report is None or smaller is None or larger is None:
        return None
    if smaller.start < larger.end and larger.start < smaller.end:
        return None
    return Verdicts(*judge(report.text, smaller, larger, told_of(pair)))


def told_of(pair: Pair) -> str:
    """Say what is known of a pair besides its words: what is counted, whether one voice gives both, and whose."""
    one, other = pair.small.voice, pair.large.voice
    voices = "one voice" if same_voice(one, other) else "one side" if same_side(one, other) else "two voices"
    return told(pair.setting.effect, voices, whose(pair.small, pair), whose(pair.large, pair))


def told(effect: str, voices: str, smaller: str, larger: str) -> str:
    """Put in words what a judge is told of two numbers; it was taught in these very words."""
    return f"{effect} ; {voices} ; smaller by {smaller} , larger by {larger} ."


def whose(answer: Answered, pair: Pair) -> str:
    """Name the side of the one who gives a number: that which lost, its enemy or another."""
    if is_conceded(answer.voice, pair.setting.party):
        return "own side"
    return "enemy" if is_adverse(answer.voice, pair.setting) else "other"
