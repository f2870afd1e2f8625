"""Bodies that issue a report themselves: a league's bulletin, a front's communiqué, a company's notice.

Its outlet is then no newspaper but the body: by a word for what it is, and by the text, which says "we" or calls itself
"the League"; or by a word for its press office beside the name.
"""

from __future__ import annotations

import re

from ...model.actor import Actor
from ...model.spelling import fold
from ..document import Doc, Token

# Small or behind a comma it is somebody's office: "Coast Union, Press Office"; "Coast Press Service" is an agency.
_PRESS = re.compile(
    r"(?:[,(]\s*|\s(?-i:(?=[a-z])))"
    r"(?:media|press|information|publicity|communications?|public (?:affairs|information|relations))"
    r" (?:wing|office|service|centre|center|commission|desk|cell|unit|department|bureau)\b.*$",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"\s*[,(\[].*$")
_COMPANY = re.compile(r"\b(?:S\.A\.|Ltd|Lda|plc|Inc|GmbH|AS|S\.p\.A)\.?$")
_ARMED = frozenset("front frente movement brigade brigades resistance resistencia bloque columna army militia".split())
_BODIES = _ARMED | frozenset(
    """
    union unions league ligue liga committee committees comite council collective collectif colectivo association
    asociacion forum federation federacion confederation alliance coalition commission comissao observatory observatorio
    conference diocese archdiocese parish church society foundation hospital circle congress party platform plataforma
    campaign charity network convention coordinadora mission cooperative syndicate guild brotherhood assembly
""".split()
)
_MEDIA = frozenset(
    """
    news newspaper times post daily weekly herald tribune gazette radio tv television channel agency wire press journal
    courier echo star sun mirror review magazine online live fm broadcasting chronicle voice reporter dispatch telegraph
    standard express sentinel mail argus ledger globe web digital portal media morning evening sunday bulletin report
    satellite
""".split()
)
_FIRST = frozenset(("we", "our", "us", "ours"))
_MARKS = frozenset('"“”«»')
FEWEST = 2  # first persons: one may stand in a slogan


def body_of(doc: Doc, outlet: str) -> Actor | None:
    """Return the body that an outlet is, if it is none of the media and the text is its own word."""
    stated = _PRESS.sub("", outlet).strip()
    name = _BEHIND.sub("", stated).strip()
    words = [fold(word) for word in re.findall(r"\w+", name)]
    known = _BODIES & set(words) or _COMPANY.search(name)
    if not name or not words or _MEDIA & set(words):
        return None
    by_press = stated != outlet.strip() and len(name) > 2
    if not by_press and not (known and _of_itself(doc, words)):
        return None
    return Actor(_COMPANY.sub("", name).strip(), outlet, "group" if _ARMED & set(words) else "body")


def _of_itself(doc: Doc, words: list[str]) -> bool:
    """Tell whether a text speaks as the body: "we", outside of quotes, or "the League"."""
    quoted, first = False, 0
    for token in doc:
        quoted = quoted != (token.text in _MARKS)
        first += not quoted and token.lower_ in _FIRST
        if _calls_itself(token, words):
            return True
    return first >= FEWEST


def _calls_itself(token: Token, words: list[str]) -> bool:
    """Tell whether a word of a body's name stands alone behind an article, with a capital: "the League"."""
    if token.i == 0 or token.nbor(-1).lower_ != "the" or not token.text[:1].isupper():
        return False
    follows = token.doc[token.i + 1].text if token.i + 1 < len(token.doc) else ""
    return fold(token.text) in words and fold(token.text) in _BODIES and not follows[:1].isupper() and follows != "of"
