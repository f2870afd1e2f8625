"""Names in a text, folded so that two spellings of one place meet."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+(?:['’`ʿʾ-][^\W\d_]+)*")
_SENTENCE_END = re.compile(r"[.!?:;\n\"“”‘(]\s*$")
# Words that open sentences and headlines, and names of days and months: shared by reports of anything.
_COMMON = frozenset(
    """the and but for with from that this these those his her its their our your they she you who whom what when
    where which while after before since until during over under about into amid against according also although
    another any are because been both could did does each even every few had has have how however including later
    many more most new not now off once one only other out per same several should some such than then there
    through two three four five six seven eight nine ten was were will would yesterday today tomorrow
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december president minister ministry defence defense foreign interior prime army
    general police government state media news agency region province district city town village border north south
    east west northern southern eastern western central international united nations security council
    statement spokesman spokesperson observatory monitor human rights islamic islamist arab democratic people's
    republic forces force front group movement organization organisation committee coalition union european american
    western civil health red cross crescent police sheriff office department county court hospital school street
    avenue road""".split()
)


def common_names(text: str) -> frozenset[str]:
    """Read the table of states: names that reports of any event there share, folded by `skeleton`."""
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    words = {word for row in rows for cell in row[1:] for word in _WORD.findall(cell)}
    return frozenset(skeleton(form) for word in words for form in (word, f"{word}s", f"{word}n"))


def names_in(text: str, common: frozenset[str] = frozenset()) -> frozenset[str]:
    """Collect the capitalised words of a text, folded by `skeleton`, without those in `common`.

    A word counts only where it stands inside a sentence or is never written small, so that the first word
    of a sentence and a headline in title case add nothing.
    """
    small = {match.group().casefold() for match in _WORD.finditer(text) if match.group()[0].islower()}
    found = set()
    for match in _WORD.finditer(text):
        word = match.group()
        if not word[0].isupper() or len(word) < 4 or word.casefold() in small or word.casefold() in _COMMON:
            continue
        if match.start() > 0 and not _SENTENCE_END.search(text[max(0, match.start() - 3) : match.start()]):
            found.add(skeleton(word))
    return frozenset(name for name in found if len(name) >= 3 and name not in common)


@lru_cache(maxsize=65536)
def skeleton(name: str) -> str:
    """Fold a name to its consonants, so that spellings of one transliterated name are equal.

    Vowels, accents, articles and doubled letters go; the first letter stays whatever it is. A name that
    would be left with less than three letters keeps its vowels.
    """
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    plain = re.sub(r"^(?:al|el|ar|as|ash|an|at|az|ad)[-'’`]", "", plain)
    plain = re.sub(r"(?:['’]s|[^\w]|_)+", "", plain)
    plain = plain.replace("ph", "f").replace("kh", "h").replace("q", "k").replace("j", "y")
    body = re.sub(r"[aeiouyw]", "", plain[1:])
    folded = re.sub(r"(.)\1+", r"\1", plain[:1] + body)
    return folded if len(folded) >= 3 else plain
